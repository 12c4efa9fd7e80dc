package org.openchair.reporting.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Checks a certificate in exact whole-number arithmetic, without a solver and without trusting whoever made it: a solver's error
 * can make a publication fail, but never let an unsafe one pass.
 */
public final class CertificateChecker {

    private final Threshold threshold;

    public CertificateChecker(Threshold threshold) {
        this.threshold = threshold;
    }

    /**
     * Everything that is wrong with hiding just these cells on the strength of this certificate; empty when the table may be
     * published.
     */
    public List<String> complaints(Figures figures, Set<Cell> hidden, Certificate certificate) {
        List<String> complaints = new ArrayList<>();
        hidden.stream()
                .filter(cell -> figures.value(cell) == 0)
                .forEach(cell -> complaints.add("a zero is hidden: " + cell.name()));
        for (Demand demand : threshold.demandsOf(figures)) {
            if (!hidden.contains(demand.cell())) {
                complaints.add("shown though small: " + demand.cell().name());
            } else if (!witnessed(demand, figures, hidden, certificate)) {
                complaints.add("not proven safe: " + demand.cell().name());
            }
        }
        return complaints;
    }

    private boolean witnessed(Demand demand, Figures figures, Set<Cell> hidden, Certificate certificate) {
        return certificate.witnesses().stream()
                .filter(witness -> Objects.equals(witness.cell(), demand.cell().name()))
                .anyMatch(witness -> shows(witness.low(), demand, value -> value <= demand.low(), figures, hidden)
                        && shows(witness.high(), demand, value -> value >= demand.high(), figures, hidden));
    }

    private boolean shows(List<Integer> table, Demand demand, IntPredicate reached, Figures figures, Set<Cell> hidden) {
        return table.size() == figures.atoms().size()
                && table.stream().allMatch(count -> count >= 0)
                && figures.cells().stream().allMatch(cell -> looksTheSame(cell, table, figures, hidden))
                && reached.test(demand.cell().valueIn(table));
    }

    /** A published cell has its published value; a hidden one is not zero, since zeros are published. */
    private boolean looksTheSame(Cell cell, List<Integer> table, Figures figures, Set<Cell> hidden) {
        int value = cell.valueIn(table);
        return hidden.contains(cell) ? value >= 1 : value == figures.value(cell);
    }
}
