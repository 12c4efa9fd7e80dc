package org.openchair.reporting.disclosure;

/**
 * What must stay possible for a cell in the eyes of a reader: every reader's range for it reaches down to {@code low} and up to
 * {@code high}. A reader then knows nothing but what the rule itself says, that it is a small number and not zero.
 *
 * @param low 1, or the number of its parts that are not zero
 * @param high one below the threshold, and above {@code low} in any case so that the cell can never be derived
 */
public record Demand(Cell cell, int low, int high) {

    public Demand {
        if (low < 1 || high <= low) {
            throw new IllegalArgumentException("a range of at least two numbers, from 1: " + low + " to " + high);
        }
    }

    /** A table in which the cell is low enough. */
    Goal lowGoal() {
        return new Goal(cell, false, low);
    }

    /** A table in which the cell is high enough. */
    Goal highGoal() {
        return new Goal(cell, true, high);
    }
}
