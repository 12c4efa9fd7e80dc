package org.openchair.web.inbox;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.openchair.api.referral.InboxItem;
import org.openchair.referral.ReferralMove;
import org.openchair.web.directory.GroupFilter;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Help;
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

    /** The telephone number with whether a message may be left; null when it is not shared. */
    public static String phone(InboxItem item) {
        return item.noVoicemail() && item.phone() != null ? item.phone() + " (leave no voicemail)" : item.phone();
    }

    /** Why there is no way to reach the person here. */
    public static String unshared(InboxItem item) {
        return item.doNotContact()
                ? "Do not contact: the clinic will tell them"
                : "Not shared: the clinic will tell them";
    }

    /** What helps the person take part: coded needs, then words; null when nothing is stated. */
    public static String helps(InboxItem item) {
        return Help.of(item.accessNeeds(), item.accessibilityNeeds());
    }

    /** The preferred language in English. */
    public String language() {
        return item.preferredLanguage() == null ? null : When.language(item.preferredLanguage());
    }
}
