package org.openchair.api.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.openchair.referral.ReferralMove;
import org.openchair.screening.FreeText;
import org.openchair.screening.Reader;
import org.openchair.screening.ScreenAnswer;
import org.openchair.screening.ScreenedContent;

/**
 * Moves a referral. Repeating it with the same id changes nothing and gives the same answer.
 *
 * @param id made by the client; becomes the id of the history row
 * @param version version of the referral that the person saw
 * @param reason code of the move's vocabulary, where the move needs one
 * @param comment words to the other side, at most 1000 characters; null where the move needs none
 * @param groupId another group that may fit better, with a decline; the group to go on in, with a transfer; or null
 * @param until last day of a break, or null when it is open
 * @param screen answer to the text screen; null before it has asked
 * @param leaderChecked true once the clinician has checked that no leader or substitute of the group is someone to keep apart from the patient; null
 *     before that was asked
 */
public record MakeMove(
        @NotNull UUID id,
        @NotNull ReferralMove move,
        @Min(0) int version,
        @Size(max = 60) String reason,
        @FreeText(readBy = Reader.GROUP) @Size(max = 1000) String comment,
        UUID groupId,
        @Future LocalDate until,
        @Valid ScreenAnswer screen,
        Boolean leaderChecked)
        implements ScreenedContent {

    /** Content before the screen has asked. */
    public MakeMove(
            UUID id, ReferralMove move, int version, String reason, String comment, UUID groupId, LocalDate until) {
        this(id, move, version, reason, comment, groupId, until, null, null);
    }
}
