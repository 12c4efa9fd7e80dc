package org.openchair.api.staff;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Notes that the caller talked a session through with whoever led it, never what was said. Repeating it with the same id changes nothing.
 *
 * @param id made by the client
 * @param sessionId a session that the person led
 * @param heldOn the session's day or later, and not in the future
 * @param minutes how long, 5 to 480
 */
public record NoteDebrief(
        @NotNull UUID id, @NotNull UUID sessionId, @NotNull LocalDate heldOn, @Min(5) @Max(480) int minutes) {}
