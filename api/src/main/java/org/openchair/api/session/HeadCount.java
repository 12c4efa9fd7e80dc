package org.openchair.api.session;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * How many came to an open group without a seat. They are not named. Repeating it changes nothing.
 *
 * @param walkIns walk-ins and guests
 * @param before the number that the writer saw
 */
public record HeadCount(@Min(0) @Max(200) int walkIns, @Min(0) @Max(200) int before) {}
