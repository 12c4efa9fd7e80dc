package org.openchair.web.inbox;

import java.time.Clock;
import java.util.List;
import org.openchair.api.referral.InboxItem;
import org.openchair.web.frame.When;

/**
 * The referrals that wait for an answer of this facilitator's groups.
 *
 * @param items longest waiting first
 * @param clock says how long
 */
public record Inbox(List<InboxItem> items, Clock clock) {
    /** How long a referral has waited. */
    public String waited(InboxItem item) {
        return When.waited(item.sentAt(), clock);
    }
}
