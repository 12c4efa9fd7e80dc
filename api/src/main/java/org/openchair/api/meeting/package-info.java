/** A group's coming meetings, what was changed about them, and the days on which groups do not meet. */
package org.openchair.api.meeting;
