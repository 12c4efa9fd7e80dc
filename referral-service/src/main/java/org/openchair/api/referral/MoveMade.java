package org.openchair.api.referral;

import java.util.UUID;
import org.openchair.referral.ReferralState;

/**
 * Where the referral stands after a move.
 */
public record MoveMade(UUID referralId, ReferralState state, int version, String turn, String nextStep) {}
