package org.openchair.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Random tables, attacked by a reader who knows all that is published. */
class SecondarySuppressionTest {

    private static final Threshold THRESHOLD = new Threshold(5);
    private static final Jitter JITTER = new Jitter("a key for tests only".getBytes(StandardCharsets.UTF_8));
    private final SecondarySuppression suppression = new SecondarySuppression(THRESHOLD, JITTER);

    @Property(tries = 150)
    void a_reader_learns_no_more_of_a_small_cell_than_that_it_is_small(@ForAll("tables") Figures figures) {
        Protection protection = protect(figures);
        Reader reader = Reader.of(figures, protection.hidden());
        assertThat(reader.learnsNoMoreThan(THRESHOLD.demandsOf(figures))).isTrue();
    }

    @Property(tries = 150)
    void no_hidden_cell_can_be_derived(@ForAll("tables") Figures figures) {
        Protection protection = protect(figures);
        Reader reader = Reader.of(figures, protection.hidden());
        assertThat(protection.hidden()).noneMatch(cell -> reader.derives(cell, figures.value(cell)));
    }

    @Property(tries = 100)
    void showing_any_further_hidden_cell_breaks_the_protection(@ForAll("tables") Figures figures) {
        Protection protection = protect(figures);
        List<Demand> demands = THRESHOLD.demandsOf(figures);
        for (Cell cell : secondary(protection, demands)) {
            Set<Cell> fewer = new HashSet<>(protection.hidden());
            fewer.remove(cell);
            assertThat(Reader.of(figures, fewer).learnsNoMoreThan(demands))
                    .as("without hiding %s", cell.name())
                    .isFalse();
        }
    }

    @Property(tries = 150)
    void the_certificate_proves_the_pattern(@ForAll("tables") Figures figures) {
        Protection protection = protect(figures);
        assertThat(new CertificateChecker(THRESHOLD).complaints(figures, protection.hidden(), protection.certificate()))
                .isEmpty();
    }

    @Property(tries = 50)
    void the_same_key_hides_the_same_cells_again(@ForAll("tables") Figures figures) {
        assertThat(protect(figures)).isEqualTo(protect(figures));
    }

    @Provide
    Arbitrary<Figures> tables() {
        Arbitrary<Integer> counts = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(0)),
                Tuple.of(3, Arbitraries.integers().between(1, 4)),
                Tuple.of(4, Arbitraries.integers().between(5, 14)));
        Arbitrary<Integer> sizes = Arbitraries.integers().between(1, 4);
        return sizes.flatMap(rows -> sizes.flatMap(columns -> counts.array(int[].class)
                        .ofSize(columns)
                        .array(int[][].class)
                        .ofSize(rows)))
                .flatMap(SecondarySuppressionTest::fewPeopleBehindSomeTotals);
    }

    /** Totals may have fewer people behind them than they count, as people come back. */
    private static Arbitrary<Figures> fewPeopleBehindSomeTotals(int[][] counts) {
        Figures plain = CrossTable.of(counts);
        return Arbitraries.integers().between(1, 3).map(visits -> {
            Map<String, Integer> people = new HashMap<>();
            plain.cells().stream()
                    .filter(cell -> !cell.isAtom())
                    .forEach(cell -> people.put(cell.name(), ceilDiv(plain.value(cell), visits)));
            return CrossTable.of(counts, people);
        });
    }

    private static int ceilDiv(int number, int divisor) {
        return (number + divisor - 1) / divisor;
    }

    private Protection protect(Figures figures) {
        return suppression.protect(figures, "random").orElseThrow();
    }

    private static Set<Cell> secondary(Protection protection, List<Demand> demands) {
        Set<Cell> secondary = new HashSet<>(protection.hidden());
        demands.forEach(demand -> secondary.remove(demand.cell()));
        return secondary;
    }
}
