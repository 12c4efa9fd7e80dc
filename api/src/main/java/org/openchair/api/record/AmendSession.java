package org.openchair.api.record;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.openchair.screening.FreeText;
import org.openchair.screening.Reader;
import org.openchair.screening.ScreenAnswer;
import org.openchair.screening.ScreenedContent;
import org.openchair.session.AttendanceOutcome;

/**
 * Amends a signed session: adds words, or corrects one person's mark and keeps what it was.
 *
 * @param id made by the client, so that it can be repeated
 * @param reason why
 * @param addition words about the session; null when a mark is corrected
 * @param enrollmentId whose mark; null for words
 * @param outcome the mark as it should be; null for words
 * @param namesConfirmed a word like a member's name is not about that person
 * @param screen answer to the text screen; null before it has asked
 */
public record AmendSession(
        @NotNull UUID id,
        @FreeText(readBy = Reader.GROUP) @NotBlank @Size(max = 300) String reason,
        @FreeText(readBy = Reader.GROUP) @Size(min = 1, max = 1000) String addition,
        UUID enrollmentId,
        AttendanceOutcome outcome,
        boolean namesConfirmed,
        @Valid ScreenAnswer screen)
        implements ScreenedContent {

    /** Content before the screen has asked. */
    public AmendSession(
            UUID id,
            String reason,
            String addition,
            UUID enrollmentId,
            AttendanceOutcome outcome,
            boolean namesConfirmed) {
        this(id, reason, addition, enrollmentId, outcome, namesConfirmed, null);
    }
}
