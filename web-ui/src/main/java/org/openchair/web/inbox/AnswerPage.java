package org.openchair.web.inbox;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.openchair.api.referral.InboxItem;
import org.openchair.referral.ReferralMove;
import org.openchair.web.directory.GroupFilter;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.When;

/**
 * One referral to answer: the least that answering needs.
 *
 * @param item the referral
 * @param reason the reason chosen for saying no; empty before there is one
 * @param comment what was written to the clinician
 * @param errors what must be corrected
 * @param moveId the id that the answer will have, so that pressing a button twice answers once
 * @param clock says how long it has waited
 */
public record AnswerPage(InboxItem item, String reason, String comment, FieldErrors errors, UUID moveId, Clock clock) {
    /** Whether this answer can be given now. */
    public boolean can(ReferralMove move) {
        return item.possibleMoves().contains(move);
    }

    /** The reasons for saying no. */
    public List<Choice> reasons() {
        return GroupFilter.choices(item.declineReasons());
    }

    /** How long it has waited. */
    public String waited() {
        return When.waited(item.sentAt(), clock);
    }

    /** How many can still join; "not stated" where the group names no capacity. */
    public String seats() {
        return item.freeSeats() == null ? null : String.valueOf(item.freeSeats());
    }

    /** The preferred language in English. */
    public String language() {
        return item.preferredLanguage() == null ? null : When.language(item.preferredLanguage());
    }
}
