package org.openchair.session;

/** How a group asked after somebody who missed sessions. */
public enum ReachOut {
    /** By telephone. */
    CALLED,
    /** By mail or message. */
    WROTE,
    /** In person. */
    TALKED,
    /** It tried, and nobody answered. */
    NOT_REACHED,
    /** It may not get in touch, and leaves it to the clinic. */
    LEFT_TO_CLINIC
}
