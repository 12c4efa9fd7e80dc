package org.openchair.api.referral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openchair.api.directory.CodeLabel;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.referral.Urgency;

/**
 * A referral as the group's facilitator sees it: the least that answering needs. No family name, record number, birth date or diagnosis.
 *
 * @param phone null unless the patient agreed to share it
 * @param email null unless the patient agreed to share it
 * @param freeSeats null when the group states no capacity
 */
public record InboxItem(
        UUID id,
        int version,
        UUID groupId,
        String groupName,
        String callName,
        String preferredLanguage,
        String accessibilityNeeds,
        String phone,
        String email,
        String noteToGroup,
        Urgency urgency,
        ReferralState state,
        Instant sentAt,
        String clinicName,
        String referrerName,
        Integer freeSeats,
        List<ReferralMove> possibleMoves,
        List<CodeLabel> declineReasons) {}
