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

/**
 * A therapist's note on one person's progress in one session. It is never changed; a correction is a further note.
 *
 * @param id made by the client, so that it can be repeated
 * @param namesConfirmed a word like another member's name is not about that person
 * @param screen answer to the text screen; null before it has asked
 */
public record WriteProgressNote(
        @NotNull UUID id,
        @NotNull UUID enrollmentId,
        @FreeText(readBy = Reader.CLINIC) @NotBlank @Size(max = 2000) String note,
        boolean namesConfirmed,
        @Valid ScreenAnswer screen)
        implements ScreenedContent {

    /** Content before the screen has asked. */
    public WriteProgressNote(UUID id, UUID enrollmentId, String note, boolean namesConfirmed) {
        this(id, enrollmentId, note, namesConfirmed, null);
    }
}
