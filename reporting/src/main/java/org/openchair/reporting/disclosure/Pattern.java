package org.openchair.reporting.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * A pattern of hidden cells in the making: it starts from the cells that are hidden for their own sake, hides more until each
 * demand is met, then shows again what turned out not to be needed. Every demand met is kept with the table that meets it.
 */
final class Pattern {

    private final PossibleTables possible;
    private final List<Demand> demands;
    private final ToDoubleFunction<Cell> cost;
    private final Set<Cell> hidden = new LinkedHashSet<>();
    private final Map<Goal, List<Integer>> tables = new LinkedHashMap<>();

    Pattern(PossibleTables possible, List<Demand> demands, ToDoubleFunction<Cell> cost) {
        this.possible = possible;
        this.demands = demands;
        this.cost = cost;
        demands.forEach(demand -> hidden.add(demand.cell()));
    }

    /** Hides the cheapest cells that bring the goal within a reader's range; false when no table reaches it at all. */
    boolean reach(Goal goal) {
        Optional<List<Integer>> table = knownTable(goal, any -> true).or(() -> possible.nearest(hidden, goal, cost));
        table.ifPresent(found -> {
            hidden.addAll(possible.changedIn(found));
            tables.put(goal, found);
        });
        return table.isPresent();
    }

    /** Shows again, dearest first, each cell without which the goals are still reached. */
    void showWhatNeedNotBeHidden() {
        Set<Cell> candidates = new LinkedHashSet<>(hidden);
        demands.forEach(demand -> candidates.remove(demand.cell()));
        List<Cell> dearestFirst = new ArrayList<>(candidates);
        dearestFirst.sort(Comparator.comparingDouble(cost).reversed());
        dearestFirst.forEach(this::showIfNotNeeded);
    }

    double totalCost(ToDoubleFunction<Cell> weight) {
        return hidden.stream().mapToDouble(weight).sum();
    }

    Protection finish() {
        List<Certificate.Witness> witnesses = demands.stream()
                .map(demand -> new Certificate.Witness(
                        demand.cell().name(), tables.get(demand.lowGoal()), tables.get(demand.highGoal())))
                .toList();
        return new Protection(hidden, new Certificate(witnesses));
    }

    private void showIfNotNeeded(Cell cell) {
        hidden.remove(cell);
        Map<Goal, List<Integer>> replaced = new LinkedHashMap<>();
        for (Goal goal : goalsResting(cell)) {
            Optional<List<Integer>> other =
                    knownTable(goal, table -> !possible.changes(table, cell)).or(() -> possible.within(hidden, goal));
            if (other.isEmpty()) {
                hidden.add(cell);
                return;
            }
            replaced.put(goal, other.get());
        }
        tables.putAll(replaced);
    }

    /** The goals met by a table that changes the cell. */
    private List<Goal> goalsResting(Cell cell) {
        return tables.entrySet().stream()
                .filter(entry -> possible.changes(entry.getValue(), cell))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Optional<List<Integer>> knownTable(Goal goal, Predicate<List<Integer>> usable) {
        Stream<List<Integer>> known = tables.values().stream();
        return known.filter(goal::reachedBy).filter(usable).findFirst();
    }
}
