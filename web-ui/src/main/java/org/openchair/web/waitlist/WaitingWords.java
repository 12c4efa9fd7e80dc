package org.openchair.web.waitlist;

import org.openchair.api.waitlist.WaitingPlace;
import org.openchair.web.frame.When;

/** How somebody waits for a seat, in words. */
public final class WaitingWords {

    private WaitingWords() {}

    /** The place, or the end of the offer; null for who neither waits nor is offered a seat. */
    public static String of(WaitingPlace waiting) {
        if (waiting == null) {
            return null;
        }
        if (waiting.offerOver()) {
            return "The offer ended on " + When.date(waiting.offeredUntil()) + ".";
        }
        return waiting.offeredUntil() == null
                ? "Place " + waiting.place()
                        + (waiting.ready() ? "." : ". Not offered a seat until somebody says they are ready.")
                : "Until " + When.date(waiting.offeredUntil()) + ". The seat is kept until then.";
    }
}
