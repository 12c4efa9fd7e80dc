package org.openchair.referral;

import java.util.UUID;

/**
 * What a clinician writes into a draft. What is not yet answered is null.
 *
 * @param needs the clinician's own note, never shown to the group
 * @param noteToGroup what the facilitator is told
 * @param inDangerNow answer to the safety question
 * @param involvement how the patient took part in deciding
 * @param sought what was asked of groups, as the query of an address
 */
public record DraftContent(
        UUID groupId,
        Urgency urgency,
        String needs,
        String noteToGroup,
        boolean sharePhone,
        boolean shareEmail,
        Boolean inDangerNow,
        Involvement involvement,
        String sought) {

    /** The same with the safety question answered. */
    public DraftContent answering(boolean inDanger) {
        return new DraftContent(
                groupId, urgency, needs, noteToGroup, sharePhone, shareEmail, inDanger, involvement, sought);
    }
}
