/** Waitlists: the list of a group, the counts of all groups, and people in groups that have closed. */
package org.openchair.web.waitlist;
