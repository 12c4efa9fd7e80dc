package org.openchair.api.concern;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.openchair.concern.ConcernKind;
import org.openchair.screening.FreeText;
import org.openchair.screening.Reader;
import org.openchair.screening.ScreenAnswer;
import org.openchair.screening.ScreenedContent;

/**
 * Notes a concern about one person. Who learns of it follows from consent and safety.
 *
 * @param id made by the client, so that it can be repeated
 * @param seen what was noticed, not what was said
 * @param actionTaken what was done
 * @param reason why the clinician has to be told regardless of consent; required for a safety concern
 * @param namesConfirmed a word like another member's name is not about that person
 * @param screen answer to the text screen; null before it has asked
 */
public record RaiseConcern(
        @NotNull UUID id,
        @NotNull UUID enrollmentId,
        @NotNull ConcernKind kind,
        @FreeText(readBy = Reader.GROUP) @NotBlank @Size(max = 1000) String seen,
        @FreeText(readBy = Reader.GROUP) @NotBlank @Size(max = 500) String actionTaken,
        @FreeText(readBy = Reader.GROUP) @Size(max = 500) String reason,
        boolean namesConfirmed,
        @Valid ScreenAnswer screen)
        implements ScreenedContent {

    /** Content before the screen has asked. */
    public RaiseConcern(
            UUID id,
            UUID enrollmentId,
            ConcernKind kind,
            String seen,
            String actionTaken,
            String reason,
            boolean namesConfirmed) {
        this(id, enrollmentId, kind, seen, actionTaken, reason, namesConfirmed, null);
    }

    @Override
    public boolean raisesAlarm() {
        return kind == ConcernKind.CRISIS;
    }
}
