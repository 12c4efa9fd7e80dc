package org.openchair.outcome;

import java.math.BigDecimal;

/**
 * How a range of scores is called.
 *
 * @param from lowest score of the band; it ends where the next begins
 * @param label such as "moderate"
 */
public record Band(BigDecimal from, String label) {}
