package org.openchair.api.referral;

import java.util.UUID;
import org.openchair.referral.ReferralState;

/**
 * What a stale move has missed: where the referral stands now, and the last thing that was done with it.
 *
 * @param move name of the last move, or {@code BEGIN}
 * @param reason code, or null
 */
public record StoredMove(
        UUID referralId, ReferralState state, int version, String move, String reason, String comment) {}
