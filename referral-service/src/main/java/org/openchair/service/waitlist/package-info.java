/** Waitlists of groups: who is offered a free seat, for how long, and what becomes of people whose group has closed. */
package org.openchair.service.waitlist;
