package org.openchair.reporting.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An attacker who has the published table only. Searches all whole-number tables that fit it by narrowing and splitting the
 * ranges of the finest counts; shares nothing with the code that protects.
 */
public final class Reader {

    /** Higher than any count a reader would think of. */
    static final int MANY = 1 << 20;

    private record Sum(List<Integer> atoms, int low, int high) {}

    private final int atoms;
    private final List<Sum> known;

    private Reader(int atoms, List<Sum> known) {
        this.atoms = atoms;
        this.known = known;
    }

    /** What a reader sees: the published values by cell; every other cell shows the marker. */
    public static Reader of(List<Cell> cells, int atoms, Map<Cell, Integer> published) {
        List<Sum> known = new ArrayList<>();
        for (Cell cell : cells) {
            Integer value = published.get(cell);
            known.add(value == null ? new Sum(cell.atoms(), 1, MANY) : new Sum(cell.atoms(), value, value));
        }
        return new Reader(atoms, known);
    }

    /** What a reader sees when just these cells are hidden. */
    static Reader of(Figures figures, Set<Cell> hidden) {
        Map<Cell, Integer> published = new HashMap<>();
        figures.cells().stream()
                .filter(cell -> !hidden.contains(cell))
                .forEach(cell -> published.put(cell, figures.value(cell)));
        return of(figures.cells(), figures.atoms().size(), published);
    }

    boolean canBeAtMost(Cell cell, int value) {
        return possible(new Sum(cell.atoms(), 0, value));
    }

    boolean canBeAtLeast(Cell cell, int value) {
        return possible(new Sum(cell.atoms(), value, MANY));
    }

    /** Can the reader say exactly what a hidden cell is? */
    public boolean derives(Cell cell, int truth) {
        return !canBeAtMost(cell, truth - 1) && !canBeAtLeast(cell, truth + 1);
    }

    /** Is each demand met in this reader's eyes? */
    public boolean learnsNoMoreThan(List<Demand> demands) {
        return demands.stream()
                .allMatch(demand ->
                        canBeAtMost(demand.cell(), demand.low()) && canBeAtLeast(demand.cell(), demand.high()));
    }

    private boolean possible(Sum wish) {
        int[] low = new int[atoms];
        int[] high = new int[atoms];
        Arrays.fill(high, MANY);
        List<Sum> sums = new ArrayList<>(known);
        sums.add(wish);
        return search(sums, low, high);
    }

    private static boolean search(List<Sum> sums, int[] low, int[] high) {
        if (!narrow(sums, low, high)) {
            return false;
        }
        int open = narrowestOpen(low, high);
        if (open < 0) {
            return true;
        }
        int middle = (low[open] + high[open]) >>> 1;
        int[] lowerHalf = high.clone();
        lowerHalf[open] = middle;
        int[] upperHalf = low.clone();
        upperHalf[open] = middle + 1;
        return search(sums, low.clone(), lowerHalf) || search(sums, upperHalf, high.clone());
    }

    private static int narrowestOpen(int[] low, int[] high) {
        int best = -1;
        for (int atom = 0; atom < low.length; atom++) {
            int width = high[atom] - low[atom];
            if (width > 0 && (best < 0 || width < high[best] - low[best])) {
                best = atom;
            }
        }
        return best;
    }

    private static boolean narrow(List<Sum> sums, int[] low, int[] high) {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Sum sum : sums) {
                int least = sum.atoms().stream().mapToInt(atom -> low[atom]).sum();
                int most = sum.atoms().stream().mapToInt(atom -> high[atom]).sum();
                if (least > sum.high() || most < sum.low()) {
                    return false;
                }
                for (int atom : sum.atoms()) {
                    int newHigh = Math.min(high[atom], sum.high() - (least - low[atom]));
                    int newLow = Math.max(low[atom], sum.low() - (most - high[atom]));
                    if (newLow > newHigh) {
                        return false;
                    }
                    changed |= newHigh < high[atom] || newLow > low[atom];
                    least += newLow - low[atom];
                    most += newHigh - high[atom];
                    high[atom] = newHigh;
                    low[atom] = newLow;
                }
            }
        }
        return true;
    }
}
