/** A group's coming meetings: calling off, moving and adding one, and the days on which groups do not meet. */
package org.openchair.service.meeting;
