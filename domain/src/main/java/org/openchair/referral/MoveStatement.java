package org.openchair.referral;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody says with a move.
 *
 * @param reason code of the move's vocabulary, or null
 * @param comment words to the other side, at most 1000 characters, or null
 * @param groupId another group that may fit better, or to go on in, or null
 * @param until last day of a break, or null when it is open; last day of an offer
 */
public record MoveStatement(String reason, String comment, UUID groupId, LocalDate until) {

    private static final MoveStatement NOTHING = new MoveStatement(null, null, null, null);

    /** The move alone. */
    public static MoveStatement nothing() {
        return NOTHING;
    }

    /** A seat is offered until that day. */
    public static MoveStatement offerUntil(String comment, LocalDate until) {
        return new MoveStatement(null, comment, null, until);
    }

    /** A coded reason, and words where there are any. */
    public static MoveStatement because(String reason, String comment) {
        return new MoveStatement(reason, comment, null, null);
    }
}
