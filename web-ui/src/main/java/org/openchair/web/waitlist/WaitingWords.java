package org.openchair.web.waitlist;

import java.time.LocalDate;
import org.openchair.api.waitlist.OwnWait;
import org.openchair.api.waitlist.WaitingPlace;
import org.openchair.referral.SeatObstacle;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;

/** How somebody waits for a seat, in words. */
public final class WaitingWords {

    private static final String HOW_SEATS_ARE_OFFERED =
            "An open seat goes to the first person on the list who can take one in this group at"
                    + " that time; anyone who cannot keeps their place. If the wait gets long, contact the group or choose a backup group.";

    private WaitingWords() {}

    /**
     * For the group: the place, or the end of the offer; null for someone who neither waits nor is offered a seat.
     *
     * @param inTheWay of a seat, as the group may know it; null for nothing
     */
    public static String of(WaitingPlace waiting, SeatObstacle inTheWay) {
        if (waiting == null) {
            return null;
        }
        if (waiting.offeredUntil() != null) {
            return offer(waiting.offeredUntil(), waiting.offerOver(), inTheWay);
        }
        String resting = resting(inTheWay);
        return "Place " + waiting.place() + (resting == null ? unlessReady(waiting.ready()) : ". " + resting);
    }

    /**
     * For the clinic: about how many wait, or the end of the offer; null for someone who neither waits nor is offered a seat. How seats
     * are offered is said of everyone who waits in the same words: that someone is passed over must not be read from them (ADR 60).
     *
     * @param inTheWay of a seat, as the clinic may know it; null for nothing
     */
    public static String of(OwnWait waiting, SeatObstacle inTheWay) {
        if (waiting == null) {
            return null;
        }
        if (waiting.offeredUntil() != null) {
            return offer(waiting.offeredUntil(), waiting.offerOver(), inTheWay);
        }
        String resting = resting(inTheWay);
        String list = Labels.of(waiting.onTheList()) + " on the list";
        return resting == null
                ? list + unlessReady(waiting.ready()) + " " + HOW_SEATS_ARE_OFFERED
                : list + ". " + resting;
    }

    private static String offer(LocalDate until, boolean over, SeatObstacle inTheWay) {
        if (over) {
            return "The offer is over.";
        }
        return "Until " + When.date(until) + ". "
                + (inTheWay == null ? "The seat is kept until then." : "It cannot be taken as things stand.");
    }

    /** Why no seat is offered, for what both sides know or the clinic wrote; null for anything else, which is passed over without a word. */
    static String resting(SeatObstacle inTheWay) {
        if (inTheWay == null) {
            return null;
        }
        return switch (inTheWay) {
            case GROUP_CLOSED -> "The group has closed, so no seat is offered.";
            case GROUP_SUSPENDED -> "No seat is offered until the group has been reviewed.";
            case COHORT_STARTED -> "The cohort has started, so no seat is offered.";
            case NEXT_COHORT -> "The cohort has started. Waiting for the next one.";
            case KEPT_APART ->
                "No seat is offered here because of your clinic’s list of people to keep apart. Another group is better.";
            case CONSENT_OVER -> "No seat is offered while no consent to share with the group is in force.";
            default -> null;
        };
    }

    private static String unlessReady(boolean ready) {
        return ready ? "." : ". Not offered a seat until someone says they are ready.";
    }
}
