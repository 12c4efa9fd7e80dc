package org.openchair.api.session;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Notes days on which the caller is away. Repeating it with the same id changes nothing.
 *
 * @param id made by the client
 * @param firstDay first day away
 * @param lastDay last day away, the first at the earliest
 */
public record AddTimeOff(@NotNull UUID id, @NotNull LocalDate firstDay, @NotNull LocalDate lastDay) {}
