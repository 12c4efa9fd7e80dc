package org.openchair.api.referral;

import org.openchair.referral.ReasonGroup;

/**
 * A reason to choose for a move.
 *
 * @param label in the language asked for
 */
public record CodedReason(String code, String label, ReasonGroup group) {}
