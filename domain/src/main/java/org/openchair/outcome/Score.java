package org.openchair.outcome;

import java.math.BigDecimal;

/**
 * What answers come to.
 *
 * @param value on the instrument's scale
 * @param answered number of answers it rests on; null when only the total is known
 * @param prorated do the answers given stand in for some that are missing?
 */
public record Score(BigDecimal value, Integer answered, boolean prorated) {

    /** A number without the zeros that say nothing: 9, not 9.00. */
    public static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
