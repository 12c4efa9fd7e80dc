package org.openchair.api.patient;

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
 * Two people must not have a seat in the same group. Repeating it with the same id changes nothing.
 *
 * @param id made by the client
 * @param recordNumber of the other person, in the same clinic
 * @param reason why, read by clinicians of the clinic alone
 * @param screen answer to the text screen; null before it has asked
 */
public record NoteKeptApart(
        @NotNull UUID id,
        @NotBlank @Size(max = 40) String recordNumber,
        @FreeText(readBy = Reader.CLINIC) @NotBlank @Size(max = 1000) String reason,
        @Valid ScreenAnswer screen)
        implements ScreenedContent {

    /** Content before the screen has asked. */
    public NoteKeptApart(UUID id, String recordNumber, String reason) {
        this(id, recordNumber, reason, null);
    }
}
