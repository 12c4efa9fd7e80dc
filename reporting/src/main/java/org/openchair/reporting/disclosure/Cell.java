package org.openchair.reporting.disclosure;

import java.util.List;

/**
 * One figure of a table: the sum of some of its finest counts.
 *
 * @param name what it counts, unique within the table, such as {@code 2026-07/PEER_LED}
 * @param atoms positions of the counts it adds up, each once
 */
public record Cell(String name, List<Integer> atoms) {

    public Cell {
        atoms = List.copyOf(atoms);
        if (atoms.isEmpty() || atoms.stream().distinct().count() != atoms.size()) {
            throw new IllegalArgumentException("a cell adds up at least one atom, each once: " + name);
        }
    }

    /** Is this one of the finest counts, not a sum of several? */
    public boolean isAtom() {
        return atoms.size() == 1;
    }

    /** The cell's value when the atoms have these counts. */
    public int valueIn(List<Integer> counts) {
        return atoms.stream().map(counts::get).reduce(0, Math::addExact);
    }
}
