package org.openchair.session;

/** What comes after somebody who missed sessions was asked after. */
public enum NextStep {
    /** The person comes again. */
    COMES_BACK,
    /** The seat is kept for a while. */
    TAKES_A_BREAK,
    /** Another group fits better. */
    CHANGES_GROUP,
    /** The person leaves the group. */
    LEAVES,
    /** The clinic takes it from here. */
    CLINIC_FOLLOWS_UP
}
