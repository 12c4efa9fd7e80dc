/** How far ahead sessions are planned. */
package org.openchair.service.planning;
