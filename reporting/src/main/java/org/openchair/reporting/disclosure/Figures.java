package org.openchair.reporting.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table before protection: its finest counts and the cells that would be shown. Never leaves the service.
 *
 * @param atoms the finest counts, none negative
 * @param cells every figure of the table, margins included; each atom is also a cell of its own
 * @param people distinct people behind a cell, where that is not the cell's value: someone who comes back in another month is
 *     one person
 */
public record Figures(List<Integer> atoms, List<Cell> cells, Map<Cell, Integer> people) {

    public Figures {
        atoms = List.copyOf(atoms);
        cells = List.copyOf(cells);
        people = Map.copyOf(people);
        requireWholeCounts(atoms);
        requireDifferentNames(cells);
        requireEachAtomShown(atoms.size(), cells);
    }

    /** The true value of a cell. */
    public int value(Cell cell) {
        return cell.valueIn(atoms);
    }

    /** Distinct people behind a cell. */
    public int peopleBehind(Cell cell) {
        return people.getOrDefault(cell, value(cell));
    }

    /** How many of a cell's atoms are not zero: the least that a reader who sees every zero knows of it. */
    public int nonZeroAtoms(Cell cell) {
        return (int) cell.atoms().stream().filter(atom -> atoms.get(atom) > 0).count();
    }

    private static void requireWholeCounts(List<Integer> atoms) {
        if (atoms.stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a count is never negative");
        }
    }

    private static void requireEachAtomShown(int atoms, List<Cell> cells) {
        long alone =
                cells.stream().filter(Cell::isAtom).map(Cell::atoms).distinct().count();
        if (alone != atoms) {
            throw new IllegalArgumentException("each atom is a cell of its own");
        }
    }

    private static void requireDifferentNames(List<Cell> cells) {
        Set<String> names = new HashSet<>();
        if (!cells.stream().map(Cell::name).allMatch(names::add)) {
            throw new IllegalArgumentException("cells have different names");
        }
    }
}
