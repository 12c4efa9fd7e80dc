package org.openchair.referral;

/** How a group gives its free seats to the people on its waitlist. */
public enum Offering {
    /** To the next on the list, as soon as a seat is free. */
    AUTOMATIC,
    /** When the facilitator offers one. */
    BY_HAND,
    /** Nobody is offered a seat for now. */
    PAUSED
}
