package org.openchair.api.reference;

import jakarta.validation.constraints.Min;

/**
 * Offers a retired code again.
 *
 * @param version version of the code that the person saw
 */
public record BringCodeBack(@Min(1) int version) {}
