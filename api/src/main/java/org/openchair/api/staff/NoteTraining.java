package org.openchair.api.staff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Notes a training. Repeating it with the same id changes nothing.
 *
 * @param id made by the client
 * @param subject what it was about, at most 200 characters
 * @param completedOn today or before
 * @param validUntil last day on which it counts, or null when it does not run out
 */
public record NoteTraining(
        @NotNull UUID id,
        @NotBlank @Size(max = 200) String subject,
        @NotNull LocalDate completedOn,
        LocalDate validUntil) {}
