package org.openchair.reporting.disclosure;

import java.util.List;

/**
 * The smallest number of people that may be shown, zero aside.
 *
 * @param value 11 in most programs (1 to 10 are hidden), never below 5
 */
public record Threshold(int value) {

    /** Below this nobody may set it. */
    public static final int LOWEST = 5;

    public Threshold {
        if (value < LOWEST) {
            throw new IllegalArgumentException(
                    "openchair.reporting.threshold is " + value + " and may not be below " + LOWEST);
        }
    }

    /** Is this number of people too small to be shown? */
    public boolean hides(int people) {
        return people > 0 && people < value;
    }

    /** The cells of a table that are hidden for their own sake, with what a reader may not learn of each. */
    public List<Demand> demandsOf(Figures figures) {
        return figures.cells().stream()
                .filter(cell -> hides(figures.value(cell)) || hides(figures.peopleBehind(cell)))
                .map(cell -> demandOn(cell, figures))
                .toList();
    }

    private Demand demandOn(Cell cell, Figures figures) {
        int low = Math.max(1, figures.nonZeroAtoms(cell));
        return new Demand(cell, low, Math.max(value - 1, low + 1));
    }
}
