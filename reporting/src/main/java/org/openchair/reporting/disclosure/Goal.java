package org.openchair.reporting.disclosure;

import java.util.List;

/**
 * One end of a demand.
 *
 * @param upward is the cell to be at least, rather than at most, the bound?
 */
record Goal(Cell cell, boolean upward, int bound) {

    boolean reachedBy(List<Integer> table) {
        int value = cell.valueIn(table);
        return upward ? value >= bound : value <= bound;
    }

    /** How far the cell is from the bound in the true table; nothing when it is past it. */
    int distanceFrom(int value) {
        return Math.max(0, upward ? bound - value : value - bound);
    }
}
