/** The first page of each role: what needs them, and today. */
package org.openchair.web.home;
