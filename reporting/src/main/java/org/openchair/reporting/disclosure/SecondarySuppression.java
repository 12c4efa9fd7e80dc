package org.openchair.reporting.disclosure;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Chooses which further cells to hide, so that those hidden for their own sake cannot be worked out from the margins.
 *
 * <p>For each end of each demand the cheapest change of the table is sought that moves the cell there; what it changes is
 * hidden. Cells that turn out not to be needed are shown again. That is repeated with other costs, drawn from the secret key,
 * and the pattern that hides least is kept: fewest cells, and among equals parts rather than totals. The same key gives the same
 * pattern.
 */
public final class SecondarySuppression {

    private static final int ATTEMPTS = 12;

    private final Threshold threshold;
    private final Jitter jitter;
    private final Solver solver = new OjalgoSolver();

    public SecondarySuppression(Threshold threshold, Jitter jitter) {
        this.threshold = threshold;
        this.jitter = jitter;
    }

    /**
     * Protects a table; empty when no pattern was found, which the caller must take for a refusal.
     *
     * @param name names the table, so that different tables get different jitter
     */
    public Optional<Protection> protect(Figures figures, String name) {
        return IntStream.range(0, ATTEMPTS)
                .mapToObj(attempt -> attempt(figures, name + " " + attempt))
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(pattern -> pattern.totalCost(weight(figures))))
                .map(Pattern::finish);
    }

    private Optional<Pattern> attempt(Figures figures, String name) {
        List<Demand> demands = threshold.demandsOf(figures);
        ToDoubleFunction<Cell> weight = weight(figures);
        Pattern pattern = new Pattern(
                new PossibleTables(figures, solver),
                demands,
                cell -> weight.applyAsDouble(cell) * (0.5 + jitter.of(name + " " + cell.name())));
        if (!goals(demands, figures).allMatch(pattern::reach)) {
            return Optional.empty();
        }
        pattern.showWhatNeedNotBeHidden();
        return Optional.of(pattern);
    }

    /** The hardest goals come first: what is hidden for them often serves the easier ones. */
    private static Stream<Goal> goals(List<Demand> demands, Figures figures) {
        return demands.stream()
                .flatMap(demand -> Stream.of(demand.lowGoal(), demand.highGoal()))
                .sorted(Comparator.comparingInt((Goal goal) -> goal.distanceFrom(figures.value(goal.cell())))
                        .reversed());
    }

    /** A hidden cell costs one; a total a little more, since it tells the reader more. */
    private static ToDoubleFunction<Cell> weight(Figures figures) {
        double atoms = figures.atoms().size();
        return cell -> 1 + cell.atoms().size() / (10 * atoms);
    }
}
