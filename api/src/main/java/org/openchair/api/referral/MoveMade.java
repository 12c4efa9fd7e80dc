package org.openchair.api.referral;

import java.util.UUID;
import org.openchair.referral.ReferralState;

/**
 * Where the referral stands after a move.
 *
 * @param turn realm role whose turn it is, or null
 * @param nextStep what that person is advised to do, or null
 * @param continuedBy the draft that goes on from this one, where the caller may see it; else null
 */
public record MoveMade(
        UUID referralId, ReferralState state, int version, String turn, String nextStep, UUID continuedBy) {}
