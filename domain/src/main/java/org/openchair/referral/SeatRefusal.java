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

    private static final Refusal NOT_THERE = Refusal.of(
            NOT_POSSIBLE.code(),
            "This person cannot take a seat in that group as things stand. Choose another one, or talk with them first.");

    private static final String NOT_THERE_TO_GROUP =
            "This person cannot take a seat in that group as things stand. Choose another one, or leave it to the clinician.";

    private SeatRefusal() {}

    /** The one refusal, {@code seat-not-possible}. */
    public static Refusal notPossible() {
        return NOT_POSSIBLE;
    }

    /** What the clinic is told when its patients must not meet in a group that was named. */
    public static Refusal notPossibleThere() {
        return NOT_THERE;
    }

    /** What a group is told of another group that was named in a field. */
    public static Refusal notPossibleIn(String field) {
        return new Refusal(NOT_POSSIBLE.code(), NOT_THERE_TO_GROUP, field);
    }
}
