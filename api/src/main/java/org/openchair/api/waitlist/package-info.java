/** Waitlists as callers get them. */
package org.openchair.api.waitlist;
