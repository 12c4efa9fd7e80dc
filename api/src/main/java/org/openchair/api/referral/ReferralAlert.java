package org.openchair.api.referral;

import java.time.Instant;
import java.util.UUID;
import org.openchair.safety.SafetyAction;

/**
 * The person was in danger when the referral was written.
 *
 * @param raisedBy name of who said so
 * @param acknowledgedBy name of who took it on; null while nobody has
 * @param action what was done; null while nobody has taken it on
 */
public record ReferralAlert(
        UUID id,
        Instant raisedAt,
        String raisedBy,
        Instant acknowledgedAt,
        String acknowledgedBy,
        SafetyAction action) {}
