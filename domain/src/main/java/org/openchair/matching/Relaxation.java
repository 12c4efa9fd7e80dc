package org.openchair.matching;

import java.util.Comparator;

/**
 * What relaxing one rule, and only that one, would add.
 *
 * @param groups how many more would match, at least 1
 */
public record Relaxation(HardRule rule, int groups) {

    static final Comparator<Relaxation> MOST_FIRST =
            Comparator.comparingInt(Relaxation::groups).reversed().thenComparing(Relaxation::rule);
}
