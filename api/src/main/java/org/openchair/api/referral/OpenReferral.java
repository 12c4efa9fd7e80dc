package org.openchair.api.referral;

import java.time.Instant;
import java.util.UUID;
import org.openchair.referral.ReferralState;

/**
 * A patient's referral that a group has now, so that no second one is sent to it. Of the caller's own clinic, or of a group that the
 * caller leads.
 *
 * @param state where it stands
 * @param since since when it stands there
 */
public record OpenReferral(UUID id, UUID groupId, ReferralState state, Instant since) {}
