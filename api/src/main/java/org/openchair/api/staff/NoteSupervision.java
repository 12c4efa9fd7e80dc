package org.openchair.api.staff;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Notes that somebody met a supervisor, never what was said. Repeating it with the same id changes nothing.
 *
 * @param id made by the client
 * @param supervisorId somebody else who works here
 * @param heldOn today or before
 * @param minutes how long, 5 to 480
 */
public record NoteSupervision(
        @NotNull UUID id, @NotNull UUID supervisorId, @NotNull LocalDate heldOn, @Min(5) @Max(480) int minutes) {}
