package org.openchair.api.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.openchair.OneLine;

/**
 * Enters a day on which groups do not meet. Repeating it with the same id changes nothing.
 *
 * @param id made by the client
 * @param hostId whose groups do not meet; null when none does
 * @param name why, as people read it
 */
public record AddClosingDay(
        @NotNull UUID id, UUID hostId, @NotNull LocalDate day, @NotBlank @OneLine @Size(max = 100) String name) {}
