package org.openchair.web.inbox;

import java.time.Clock;
import java.util.List;
import org.openchair.api.referral.InboxItem;
import org.openchair.web.frame.When;
import org.openchair.web.waitlist.WaitingWords;

/**
 * The referrals that wait for this facilitator's groups.
 *
 * @param items to answer, the most urgent first
 * @param cancellations to confirm
 * @param offers people to whom a seat is offered
 * @param waitlist people who wait for a seat
 * @param asked referrals about which the clinic was asked something
 * @param ended referrals that the group ended and can take up again
 * @param clock says how long
 */
public record Inbox(
        List<InboxItem> items,
        List<InboxItem> cancellations,
        List<InboxItem> offers,
        List<InboxItem> waitlist,
        List<InboxItem> asked,
        List<InboxItem> ended,
        Clock clock) {
    /** How somebody waits, or until when a seat is offered. */
    public static String waiting(InboxItem item) {
        return WaitingWords.of(item.waiting(), item.inTheWay());
    }

    /** How long a referral has waited to be answered. */
    public String waited(InboxItem item) {
        return When.waited(item.sentAt(), clock);
    }

    /** How long it has stood where it is. */
    public String since(InboxItem item) {
        return When.waited(item.stateSince(), clock);
    }
}
