package org.openchair.work;

import org.openchair.referral.Urgency;

/** After how many working days waiting becomes harm. */
public final class ResponseDeadlines {

    /** Somebody was accepted and has not come. */
    public static final int UNTIL_FIRST_SESSION = 10;

    private ResponseDeadlines() {}

    /** A referral was not answered. */
    public static int untilAnswered(Urgency urgency) {
        return switch (urgency) {
            case URGENT -> 1;
            case SOON -> 2;
            case ROUTINE -> 3;
        };
    }
}
