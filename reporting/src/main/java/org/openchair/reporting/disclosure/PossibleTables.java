package org.openchair.reporting.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Finds tables that a reader cannot tell from the true one. */
final class PossibleTables {

    private final Figures figures;
    private final Solver solver;

    PossibleTables(Figures figures, Solver solver) {
        this.figures = figures;
        this.solver = solver;
    }

    /** A table that reaches the goal and changes hidden cells only; empty when there is none. */
    Optional<List<Integer>> within(Set<Cell> hidden, Goal goal) {
        LinearProgram program = tablesReaching(goal);
        visible(hidden).forEach(cell -> program.add(fixed(cell)));
        return solver.cheapest(program).map(this::countsOf);
    }

    /** A table that reaches the goal and changes visible cells as little as it can, weighed by their cost. */
    Optional<List<Integer>> nearest(Set<Cell> hidden, Goal goal, ToDoubleFunction<Cell> cost) {
        LinearProgram program = tablesReaching(goal);
        visible(hidden).forEach(cell -> allowChange(cell, cost.applyAsDouble(cell), program));
        return solver.cheapest(program).map(this::countsOf);
    }

    /** Does the table differ from the true one in this cell? */
    boolean changes(List<Integer> table, Cell cell) {
        return cell.valueIn(table) != figures.value(cell);
    }

    /** The cells in which the table differs from the true one. */
    List<Cell> changedIn(List<Integer> table) {
        return figures.cells().stream().filter(cell -> changes(table, cell)).toList();
    }

    /** Zeros are known to be zero, and everything else not to be. */
    private LinearProgram tablesReaching(Goal goal) {
        LinearProgram program = LinearProgram.empty();
        for (int count : figures.atoms()) {
            program.add(count == 0 ? new LinearProgram.Unknown(0, 0, 0) : new LinearProgram.Unknown(1, null, 0));
        }
        Integer low = goal.upward() ? goal.bound() : null;
        Integer high = goal.upward() ? null : goal.bound();
        program.add(new LinearProgram.Rule(sumOf(goal.cell()), low, high));
        return program;
    }

    private List<Cell> visible(Set<Cell> hidden) {
        return figures.cells().stream().filter(cell -> !hidden.contains(cell)).toList();
    }

    private LinearProgram.Rule fixed(Cell cell) {
        return new LinearProgram.Rule(sumOf(cell), figures.value(cell), figures.value(cell));
    }

    private void allowChange(Cell cell, double cost, LinearProgram program) {
        if (figures.value(cell) == 0) {
            return;
        }
        Map<Integer, Integer> factors = sumOf(cell);
        factors.put(program.add(new LinearProgram.Unknown(0, null, cost)), 1);
        factors.put(program.add(new LinearProgram.Unknown(0, null, cost)), -1);
        program.add(new LinearProgram.Rule(factors, figures.value(cell), figures.value(cell)));
    }

    private static Map<Integer, Integer> sumOf(Cell cell) {
        Map<Integer, Integer> factors = new HashMap<>();
        cell.atoms().forEach(atom -> factors.put(atom, 1));
        return factors;
    }

    private List<Integer> countsOf(List<Integer> answer) {
        return answer.subList(0, figures.atoms().size());
    }
}
