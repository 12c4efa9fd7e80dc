/** A group's sessions in the calendar of those who lead it, behind a secret link. */
package org.openchair.service.calendar;
