package org.openchair.api.referral;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.openchair.patient.ConsentMethod;
import org.openchair.referral.Involvement;
import org.openchair.referral.Urgency;
import org.openchair.screening.FreeText;
import org.openchair.screening.Reader;

/**
 * A draft as the clinician writes it; sent again at each step of the path, whole. What is not yet answered is null.
 *
 * @param version version that the writer saw; 0 for the first
 * @param groupId the first choice
 * @param needs the clinician's own note, never shown to the group
 * @param noteToGroup what the facilitator is told
 * @param inDangerNow answer to the safety question
 * @param consentMethod how the patient agreed; null while they have not
 * @param nextGroupIds the other choices in order of preference, for when the first cannot take the person; null for none
 * @param involvement how the patient took part in deciding
 * @param sought what was asked of groups, as the query of an address: codes, and the name of a group; it stays in the clinic
 */
public record ReferralDraft(
        @Min(0) int version,
        @NotNull UUID patientId,
        UUID groupId,
        Urgency urgency,
        @FreeText(readBy = Reader.CLINIC) @Size(max = 2000) String needs,
        @FreeText(readBy = Reader.GROUP) @Size(max = 1000) String noteToGroup,
        boolean sharePhone,
        boolean shareEmail,
        Boolean inDangerNow,
        ConsentMethod consentMethod,
        @Size(max = 4) List<@NotNull UUID> nextGroupIds,
        Involvement involvement,
        @Size(max = 500) @Pattern(regexp = ReferralDraft.QUERY, message = ReferralDraft.QUERY_ADVICE) String sought) {

    static final String QUERY = "|[A-Za-z]+=[\\w.*+%-]*(?:&[A-Za-z]+=[\\w.*+%-]*)*";
    static final String QUERY_ADVICE =
            "Send what was asked of groups as the query of an address, such as focus=grief&day=MONDAY";

    /** No further choice is an empty list. */
    public ReferralDraft {
        nextGroupIds = nextGroupIds == null ? List.of() : nextGroupIds;
    }
}
