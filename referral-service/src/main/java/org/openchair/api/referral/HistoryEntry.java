package org.openchair.api.referral;

import java.time.Instant;
import org.openchair.referral.ReferralState;

/**
 * One move in the life of a referral.
 *
 * @param move name of the move, or {@code BEGIN} for the first entry
 * @param from null for the first
 * @param by name of who made it; {@code Openchair} when the platform did
 * @param reason label of the coded reason, or null
 */
public record HistoryEntry(
        String move,
        ReferralState from,
        ReferralState to,
        String by,
        String role,
        String reason,
        String comment,
        Instant at) {}
