/** Sessions of a group: the roster, also offline, sheets on paper, absences and the calendar. */
package org.openchair.web.session;
