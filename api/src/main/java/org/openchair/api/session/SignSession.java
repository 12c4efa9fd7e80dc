package org.openchair.api.session;

import jakarta.validation.constraints.Min;

/**
 * Signs a session: attendance is locked from then on.
 *
 * @param version version of the session that the writer saw
 * @param unmarked how many people the writer knows are not marked, of those whose name the roster shows; needed where any are, else null
 */
public record SignSession(@Min(0) int version, @Min(0) Integer unmarked) {}
