package org.openchair.api.record;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A therapist's note on one person's progress in one session. It is never changed; a correction is a further note.
 *
 * @param id made by the client, so that it can be repeated
 * @param namesConfirmed a word like another member's name is not about that person
 */
public record WriteProgressNote(
        @NotNull UUID id,
        @NotNull UUID enrollmentId,
        @NotBlank @Size(max = 2000) String note,
        boolean namesConfirmed) {}
