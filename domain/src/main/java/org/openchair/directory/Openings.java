package org.openchair.directory;

/**
 * How many seats of a group are open, as it is told to everyone who is not in charge of the group. The exact number is for those who
 * lead it; with the published figures it would give away how many people came (ADR 68).
 *
 * <p>A group is full as soon as no seat is left. Whether its open seats are few is settled once a day, so that one person who joins
 * or leaves does not move it ({@code openchair.group_told}).
 */
public enum Openings {
    /** Four open seats or more in a group of seven or more, as of this morning. */
    OPEN,
    /** At least one open seat. */
    FEW,
    /** No open seat: all are taken, or kept for people to whom one is offered. */
    FULL,
    /** No one new: its cohort has begun, its meetings are over, or it is suspended or retired ({@code openchair.takes_no_one}). */
    CLOSED;

    /** From how many open seats on they are not few. */
    public static final int FEWEST_OPEN = 4;
    /** From how many seats on a group can have more than a few open: each word fits at least three numbers of people. */
    public static final int SMALLEST_CAPACITY = 7;

    /**
     * What is told of the seats of a group that takes people.
     *
     * @param capacity people it can take; null where it does not say
     * @param kept seats taken or offered now
     * @param roomy were its open seats more than a few this morning?
     * @return null where the capacity is not stated: unknown is not open
     */
    public static Openings of(Integer capacity, int kept, boolean roomy) {
        if (capacity == null) {
            return null;
        }
        return kept >= capacity ? FULL : roomy ? OPEN : FEW;
    }

    /** Are the open seats more than a few? Not where the capacity (null) is not stated. */
    public static boolean roomy(Integer capacity, int kept) {
        return capacity != null && capacity >= SMALLEST_CAPACITY && capacity - kept >= FEWEST_OPEN;
    }

    /** Can someone have a seat now? */
    public boolean isOpen() {
        return this == OPEN || this == FEW;
    }
}
