package org.openchair.api.staff;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Notes that the caller met somebody whom they supervise, never what was said. Repeating it with the same id changes nothing.
 *
 * @param id made by the client
 * @param heldOn today or before
 * @param minutes how long, 5 to 480
 */
public record NoteMeeting(@NotNull UUID id, @NotNull LocalDate heldOn, @Min(5) @Max(480) int minutes) {}
