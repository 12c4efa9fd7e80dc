package org.openchair.web.inbox;

import java.time.Clock;
import org.openchair.api.referral.InboxItem;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.When;
import org.openchair.web.person.Role;
import org.openchair.web.referral.MoveForms;
import org.openchair.web.referral.Timeline;
import org.openchair.web.waitlist.StrandedList;
import org.openchair.web.waitlist.WaitingWords;

/**
 * One referral as its group sees it: the least about the person that answering and welcoming them needs.
 *
 * @param item the referral
 * @param forms the moves that can be made now
 * @param timeline what happened since it was sent
 * @param clock says how long it has waited
 */
public record AnswerPage(InboxItem item, MoveForms forms, Timeline timeline, Clock clock) {
    /** What it is about, as a heading. */
    public String title() {
        return item.state() == ReferralState.SENT
                ? item.callName() + " would like to join"
                : item.callName() + " and " + item.groupName();
    }

    /** What must be corrected in a move. */
    public FieldErrors errors() {
        return forms.errors();
    }

    /** Is it time to ask whether the group fits? */
    public boolean fitIsDue() {
        return item.possibleMoves().contains(ReferralMove.CONFIRM_FIT);
    }

    /** How long it has stood where it is. */
    public String waited() {
        return When.waited(item.stateSince(), clock);
    }

    /** Whose turn it is, in words. */
    public String turn() {
        if (item.turn() == null) {
            return "No one’s: it has ended";
        }
        return Role.of(item.turn())
                .map(role -> role == Role.FACILITATOR ? "Yours" : "The clinic’s")
                .orElse(item.turn());
    }

    /** How the person attends; null when they hold no seat. */
    public String attendance() {
        return item.seat() == null ? null : Labels.of(item.seat()) + " · sessions attended: " + item.attended();
    }

    /** Why the clinic is asked to choose another group; null while the group goes on. */
    public String closed() {
        return item.groupClosed() == null
                ? null
                : StrandedList.why(item.groupClosed())
                        + (StrandedList.isForGood(item.groupClosed()) ? ". The clinic is asked to" : ". The clinic can")
                        + " choose another group with " + item.callName() + ".";
    }

    /** How the person waits, in words; null for who does not. */
    public String waiting() {
        return WaitingWords.of(item.waiting(), item.inTheWay());
    }

    /** The last day of the break; null when none was said. */
    public String pausedUntil() {
        return item.pausedUntil() == null ? null : When.date(item.pausedUntil());
    }

    /** How many can still join; "not stated" where the group names no capacity. */
    public String seats() {
        return item.freeSeats() == null ? null : String.valueOf(item.freeSeats());
    }
}
