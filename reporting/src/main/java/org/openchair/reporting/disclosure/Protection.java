package org.openchair.reporting.disclosure;

import java.util.Set;

/**
 * Which cells of a table stay hidden, and the proof that it suffices.
 *
 * @param hidden small cells and those hidden so that nobody can work them out
 */
public record Protection(Set<Cell> hidden, Certificate certificate) {

    public Protection {
        hidden = Set.copyOf(hidden);
    }
}
