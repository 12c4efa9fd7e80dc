package org.openchair.web.waitlist;

import java.time.LocalDate;
import org.openchair.api.waitlist.OwnWait;
import org.openchair.api.waitlist.WaitingPlace;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;

/** How somebody waits for a seat, in words. */
public final class WaitingWords {

    private static final String HOW_SEATS_ARE_OFFERED =
            "An open seat goes to the first person on the list who can take one in this group at"
                    + " that time; anyone who cannot keeps their place. If the wait gets long, contact the group or choose a backup group.";

    private WaitingWords() {}

    /** For the group: the place, or the end of the offer; null for someone who neither waits nor is offered a seat. */
    public static String of(WaitingPlace waiting) {
        if (waiting == null) {
            return null;
        }
        return waiting.offeredUntil() == null
                ? "Place " + waiting.place() + unlessReady(waiting.ready())
                : offer(waiting.offeredUntil(), waiting.offerOver());
    }

    /**
     * For the clinic: about how many wait, or the end of the offer; null for someone who neither waits nor is offered a seat. How seats
     * are offered is said of everyone who waits in the same words: that someone is passed over must not be read from them (ADR 60).
     */
    public static String of(OwnWait waiting) {
        if (waiting == null) {
            return null;
        }
        return waiting.offeredUntil() == null
                ? Labels.of(waiting.onTheList()) + " on the list" + unlessReady(waiting.ready()) + " "
                        + HOW_SEATS_ARE_OFFERED
                : offer(waiting.offeredUntil(), waiting.offerOver());
    }

    private static String offer(LocalDate until, boolean over) {
        return over ? "The offer is over." : "Until " + When.date(until) + ". The seat is kept until then.";
    }

    private static String unlessReady(boolean ready) {
        return ready ? "." : ". Not offered a seat until someone says they are ready.";
    }
}
