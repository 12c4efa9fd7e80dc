package org.openchair.reporting.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Solves by ojAlgo, which is pure Java. The vertices of two-way tables are whole numbers, so that the cheaper continuous
 * question is asked first and the whole-number one only where its answer is not whole.
 */
final class OjalgoSolver implements Solver {

    private static final double CLOSE_TO_WHOLE = 1e-6;

    @Override
    public Optional<List<Integer>> cheapest(LinearProgram program) {
        Optimisation.Result continuous = model(program, false).minimise();
        if (!continuous.getState().isFeasible()) {
            return Optional.empty();
        }
        return Optional.of(continuous)
                .filter(OjalgoSolver::isWhole)
                .map(OjalgoSolver::rounded)
                .or(() -> whole(program));
    }

    private static Optional<List<Integer>> whole(LinearProgram program) {
        Optimisation.Result result = model(program, true).minimise();
        return Optional.of(result)
                .filter(answer -> answer.getState().isFeasible())
                .map(OjalgoSolver::rounded);
    }

    private static ExpressionsBasedModel model(LinearProgram program, boolean whole) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        program.unknowns().forEach(unknown -> declare(unknown, whole, model));
        program.rules().forEach(rule -> declare(rule, model));
        return model;
    }

    private static void declare(LinearProgram.Unknown unknown, boolean whole, ExpressionsBasedModel model) {
        Variable variable =
                model.addVariable().lower(unknown.low()).weight(unknown.cost()).integer(whole);
        if (unknown.high() != null) {
            variable.upper(unknown.high());
        }
    }

    private static void declare(LinearProgram.Rule rule, ExpressionsBasedModel model) {
        Expression expression = model.addExpression();
        rule.factors().forEach((unknown, factor) -> expression.set(unknown.intValue(), factor.longValue()));
        if (rule.low() != null) {
            expression.lower(rule.low());
        }
        if (rule.high() != null) {
            expression.upper(rule.high());
        }
    }

    private static boolean isWhole(Optimisation.Result result) {
        return IntStream.range(0, result.size())
                .mapToDouble(result::doubleValue)
                .allMatch(value -> Math.abs(value - Math.rint(value)) < CLOSE_TO_WHOLE);
    }

    private static List<Integer> rounded(Optimisation.Result result) {
        return IntStream.range(0, result.size())
                .mapToObj(position -> (int) Math.rint(result.doubleValue(position)))
                .toList();
    }
}
