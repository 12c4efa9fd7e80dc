package org.openchair.api.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.openchair.screening.FreeText;
import org.openchair.screening.Reader;
import org.openchair.screening.ScreenAnswer;
import org.openchair.screening.ScreenedContent;

/**
 * Somebody saw red flags in a group. Repeating it with the same id changes nothing.
 *
 * @param id made by the client
 * @param codes red flags of the checklist, at least one
 * @param note what was seen, at most 1000 characters, or null; never names a patient
 * @param screen answer to the text screen; null before it has asked
 */
public record ReportRedFlags(
        @NotNull UUID id,
        @NotEmpty @Size(max = 50) List<@NotNull @Size(max = 60) String> codes,
        @FreeText(readBy = Reader.DIRECTORY) @Size(max = 1000) String note,
        @Valid ScreenAnswer screen)
        implements ScreenedContent {}
