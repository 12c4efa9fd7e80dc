package org.openchair.api.referral;

import java.time.Instant;
import java.util.UUID;
import org.openchair.referral.ReferralState;
import org.openchair.referral.Urgency;

/**
 * A referral in a list of the own clinic.
 *
 * @param participationShared may the clinic hear whether the person comes? True for a draft. Where it may not, every seat is told as
 *     {@code ACCEPTED} and every end of one as {@code CANCELLED}
 */
public record ReferralSummary(
        UUID id,
        UUID patientId,
        String patientCallName,
        String patientFamilyName,
        String groupName,
        ReferralState state,
        Urgency urgency,
        Instant stateSince,
        String turn,
        String nextStep,
        boolean participationShared) {}
