package org.openchair.api.reference;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Retires a code.
 *
 * @param version version of the code that the person saw
 * @param from first day on which it is not offered, today or later
 */
public record RetireCode(@Min(1) int version, @NotNull LocalDate from) {}
