package org.openchair.api.patient;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.openchair.patient.ConsentMethod;
import org.openchair.patient.ConsentPurpose;
import org.openchair.patient.ConsentRecipient;
import org.openchair.patient.ConsentStatus;
import org.openchair.patient.OverrideGround;
import org.openchair.patient.SharedItem;

/**
 * A consent as the clinicians of the patient's clinic see it.
 *
 * @param referralId the referral it was asked for, or null
 * @param recipientName name of the group, the host or the clinic; null while a draft has no group
 * @param until last day on which it counts; null for until withdrawn
 * @param standing whether it counts today
 * @param ground what stands in for an agreement, where the patient was not asked; else null
 * @param groundNote why it applies; else null
 * @param withdrawnHow null while it is not withdrawn
 * @param notice what goes with records of this consent about substance use; null for others
 */
public record ConsentView(
        UUID id,
        UUID patientId,
        UUID referralId,
        Set<SharedItem> shares,
        ConsentRecipient recipient,
        UUID groupId,
        UUID hostId,
        String recipientName,
        ConsentPurpose purpose,
        LocalDate until,
        ConsentStatus standing,
        ConsentMethod givenHow,
        OverrideGround ground,
        String groundNote,
        Instant givenAt,
        Instant recordedAt,
        String recordedBy,
        ConsentMethod withdrawnHow,
        Instant withdrawnAt,
        String withdrawalRecordedBy,
        String notice) {}
