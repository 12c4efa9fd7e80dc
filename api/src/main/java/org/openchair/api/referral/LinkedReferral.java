package org.openchair.api.referral;

import java.util.UUID;
import org.openchair.referral.ReferralState;

/**
 * A referral that this one goes on from, or that goes on from this one.
 *
 * @param groupName null while a draft has no group
 * @param attended sessions attended by it
 * @param participationShared may the clinic hear whether the person came by it? True for a draft
 */
public record LinkedReferral(
        UUID id, String groupName, ReferralState state, int attended, boolean participationShared) {}
