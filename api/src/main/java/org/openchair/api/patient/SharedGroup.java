package org.openchair.api.patient;

import java.time.Instant;
import java.util.UUID;

/**
 * A group in which two people who must not meet both have a seat. For clinicians of their clinic alone.
 *
 * @param referralId the patient's referral to it
 * @param otherReferralId the other person's referral to it
 * @param nextMeeting when it meets next; null where no meeting is planned
 * @param timeZone of the group; null where it states none
 */
public record SharedGroup(
        UUID groupId, String groupName, UUID referralId, UUID otherReferralId, Instant nextMeeting, String timeZone) {}
