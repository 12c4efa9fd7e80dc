package org.openchair.api.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.openchair.referral.ReferralState;

/**
 * One move in the life of a referral, or what became of the consent that it stands on.
 *
 * @param move name of the move, {@code BEGIN} for the first entry, or {@code CONSENT_OVERRIDDEN},
 *     {@code CONSENT_WITHDRAWN} or {@code CONSENT_EXPIRED}; {@code CLOSE} for the end of a seat where the clinic does not hear what came of it
 * @param from null for the first, and where it is about consent
 * @param to null where it is about consent
 * @param by name of who made it; {@code Openchair} when the platform did
 * @param reason label of the coded reason, or null
 * @param until last day of a break, or null
 * @param otherGroupName another group that was named as fitting better, or null
 */
public record HistoryEntry(
        String move,
        ReferralState from,
        ReferralState to,
        String by,
        String role,
        String reason,
        String comment,
        LocalDate until,
        UUID otherGroupId,
        String otherGroupName,
        Instant at) {

    /** The same without why it was done. */
    public HistoryEntry withoutCause() {
        return new HistoryEntry(move, from, to, by, role, null, null, until, otherGroupId, otherGroupName, at);
    }

    /** The same move as it is told to those who may not know all of it. */
    public HistoryEntry told(String as, ReferralState before, ReferralState after) {
        return new HistoryEntry(as, before, after, by, role, reason, comment, until, otherGroupId, otherGroupName, at);
    }

    /** The same with another comment. */
    public HistoryEntry saying(String other) {
        return new HistoryEntry(move, from, to, by, role, reason, other, until, otherGroupId, otherGroupName, at);
    }
}
