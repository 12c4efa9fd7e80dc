package org.openchair.api.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.openchair.session.FollowUpState;
import org.openchair.session.NextStep;
import org.openchair.session.ReachOut;

/**
 * That somebody asks after a person who missed two sessions in a row, and what came of it. How the person can be reached is said
 * with the referral.
 *
 * @param callName the alias where the group meets online and the person has one
 * @param timeZone IANA zone of the group
 * @param missed the sessions missed without a word, of the same run
 * @param closedBy who did it; null unless done
 * @param reason code of why the person was absent; null unless done
 * @param reasonLabel that in words
 * @param reachOut how the group asked; null unless done
 * @param nextStep what comes next; null unless done
 */
public record AbsenceFollowUp(
        UUID id,
        int version,
        UUID referralId,
        UUID groupId,
        String groupName,
        String timeZone,
        String callName,
        FollowUpState state,
        Instant openedAt,
        List<Instant> missed,
        Instant closedAt,
        String closedBy,
        String reason,
        String reasonLabel,
        ReachOut reachOut,
        NextStep nextStep) {}
