package org.openchair.web.inbox;

import java.time.Clock;
import java.util.List;
import org.openchair.api.referral.InboxItem;
import org.openchair.web.frame.When;

/**
 * The referrals that wait for this facilitator's groups.
 *
 * @param items to answer, the most urgent first
 * @param cancellations to confirm
 * @param waitlist people who wait for a seat
 * @param clock says how long
 */
public record Inbox(List<InboxItem> items, List<InboxItem> cancellations, List<InboxItem> waitlist, Clock clock) {
    /** How long a referral has waited to be answered. */
    public String waited(InboxItem item) {
        return When.waited(item.sentAt(), clock);
    }

    /** How long it has stood where it is. */
    public String since(InboxItem item) {
        return When.waited(item.stateSince(), clock);
    }
}
