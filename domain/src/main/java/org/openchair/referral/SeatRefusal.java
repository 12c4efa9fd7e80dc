package org.openchair.referral;

import org.openchair.Refusal;

/**
 * What a group is told when a person cannot be given a seat for a reason that is not the group's to know: the consent is over, the
 * person's age is outside what the group states, or two people must not meet. One code and one text for all of them in a place, so that
 * none gives another away.
 */
public final class SeatRefusal {

    private static final Refusal NOT_POSSIBLE = Refusal.of(
            "seat-not-possible",
            "This person cannot take a seat in this group as things stand. The group and the clinic need to talk, or the clinic looks for another group.");

    private static final String NOT_THERE =
            "This person cannot take a seat in that group as things stand. Choose another one, or leave it to the clinician.";

    private SeatRefusal() {}

    /** The one refusal, {@code seat-not-possible}. */
    public static Refusal notPossible() {
        return NOT_POSSIBLE;
    }

    /** The same about another group that was named in a field. */
    public static Refusal notPossibleIn(String field) {
        return new Refusal(NOT_POSSIBLE.code(), NOT_THERE, field);
    }
}
