package org.openchair.referral;

/** Whose reason it is: what the reasons of moves are grouped by, to choose from and to count. */
public enum ReasonGroup {
    /** The person's own choice. */
    PERSON,
    /** The group's. */
    GROUP,
    /** The referring clinic's. */
    CLINIC,
    /** Nobody's: it turned out so. */
    CIRCUMSTANCES
}
