package org.openchair.api.waitlist;

import java.time.Instant;
import java.util.UUID;
import org.openchair.referral.ReferralState;

/**
 * A referral of the own clinic whose group has closed, so that the clinician chooses another group with the person.
 *
 * @param why RETIRED, NOT_LISTED, SUSPENDED (for two weeks) or COHORT_ENDED (two weeks ago)
 * @param closedSince when that was
 */
public record StrandedReferral(
        UUID referralId,
        String patientCallName,
        String patientFamilyName,
        String groupName,
        ReferralState state,
        String why,
        Instant closedSince) {}
