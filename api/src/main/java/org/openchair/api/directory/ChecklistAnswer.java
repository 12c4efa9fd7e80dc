package org.openchair.api.directory;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.openchair.screening.FreeText;
import org.openchair.screening.Reader;

/**
 * The answer to one question of the checklist.
 *
 * @param code the red flag
 * @param version of the question that was answered
 * @param present is the red flag there?
 * @param note what was looked at, at most 1000 characters, or null
 */
public record ChecklistAnswer(
        @NotBlank @Size(max = 60) String code,
        @Min(1) int version,
        @NotNull Boolean present,
        @FreeText(readBy = Reader.DIRECTORY) @Size(max = 1000) String note) {}
