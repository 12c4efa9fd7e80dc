/** Sessions and attendance. */
package org.openchair.session;
