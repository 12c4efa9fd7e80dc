package org.openchair.api.record;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.openchair.record.Severity;
import org.openchair.screening.FreeText;
import org.openchair.screening.Reader;
import org.openchair.screening.ScreenAnswer;
import org.openchair.screening.ScreenedContent;

/**
 * Notes a risk that showed in a session. Sent with an id made by the client, so that it can be repeated.
 *
 * @param risk code of the vocabulary session-risk
 * @param actionTaken what was done, naming nobody
 * @param clinicianMustKnow must a referring clinician know? Then a concern about the person is owed: {@code concernOwed} in the answer says so until one is raised, and so does the work list
 * @param namesConfirmed a word like a member's name is not about that person
 * @param screen answer to the text screen; null before it has asked
 */
public record NoteRisk(
        @NotNull UUID id,
        @NotBlank @Size(max = 60) String risk,
        @NotNull Severity severity,
        @FreeText(readBy = Reader.GROUP) @NotBlank @Size(max = 500) String actionTaken,
        @NotNull Boolean clinicianMustKnow,
        boolean namesConfirmed,
        @Valid ScreenAnswer screen)
        implements ScreenedContent {

    /** Content before the screen has asked. */
    public NoteRisk(
            UUID id,
            String risk,
            Severity severity,
            String actionTaken,
            Boolean clinicianMustKnow,
            boolean namesConfirmed) {
        this(id, risk, severity, actionTaken, clinicianMustKnow, namesConfirmed, null);
    }
}
