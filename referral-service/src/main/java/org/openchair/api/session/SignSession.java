package org.openchair.api.session;

import jakarta.validation.constraints.Min;

/**
 * Signs a session: attendance is locked from then on.
 *
 * @param version version of the session that the writer saw
 */
public record SignSession(@Min(0) int version) {}
