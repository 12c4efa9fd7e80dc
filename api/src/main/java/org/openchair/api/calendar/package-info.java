/** Links to a group's calendar. */
package org.openchair.api.calendar;
