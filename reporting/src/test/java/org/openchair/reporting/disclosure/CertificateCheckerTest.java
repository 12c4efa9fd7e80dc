package org.openchair.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openchair.reporting.disclosure.Certificate.Witness;

class CertificateCheckerTest {

    /** Threshold 5; only the upper left count is small. All four counts are hidden, the totals are shown. */
    private final Figures figures = CrossTable.of(new int[][] {{3, 20}, {20, 30}});

    private final Set<Cell> hidden = cells("0/0", "0/1", "1/0", "1/1");
    private final List<Integer> low = List.of(1, 22, 22, 28);
    private final List<Integer> high = List.of(4, 19, 19, 31);
    private final CertificateChecker checker = new CertificateChecker(new Threshold(5));

    @Test
    void accepts_two_tables_that_fit_everything_published() {
        assertThat(complaints(hidden, new Witness("0/0", low, high))).isEmpty();
    }

    @Test
    void accepts_a_table_without_small_cells_and_without_witnesses() {
        Figures large = CrossTable.of(new int[][] {{10, 20}, {0, 30}});
        assertThat(checker.complaints(large, Set.of(), new Certificate(List.of())))
                .isEmpty();
    }

    @Test
    void rejects_a_missing_witness() {
        assertThat(complaints(hidden)).containsExactly("not proven safe: 0/0");
    }

    @Test
    void rejects_a_witness_for_another_cell() {
        assertThat(complaints(hidden, new Witness("0/1", low, high))).containsExactly("not proven safe: 0/0");
    }

    @Test
    void rejects_a_range_that_is_too_short_at_either_end() {
        List<Integer> notLow = List.of(2, 21, 21, 29);
        List<Integer> notHigh = List.of(3, 20, 20, 30);
        assertThat(complaints(hidden, new Witness("0/0", notLow, high))).hasSize(1);
        assertThat(complaints(hidden, new Witness("0/0", low, notHigh))).hasSize(1);
    }

    @Test
    void rejects_a_table_that_breaks_a_published_total() {
        assertThat(complaints(hidden, new Witness("0/0", List.of(1, 22, 22, 29), high)))
                .hasSize(1);
    }

    @Test
    void rejects_a_table_that_changes_a_published_count() {
        assertThat(complaints(cells("0/0", "0/1", "1/0"), new Witness("0/0", low, high)))
                .hasSize(1);
    }

    @Test
    void rejects_a_hidden_cell_of_zero_because_a_reader_knows_that_zeros_are_shown() {
        assertThat(complaints(hidden, new Witness("0/0", List.of(0, 23, 23, 27), high)))
                .hasSize(1);
    }

    @Test
    void rejects_a_negative_count_and_a_table_of_another_size() {
        assertThat(complaints(hidden, new Witness("0/0", List.of(-1, 24, 24, 26), high)))
                .hasSize(1);
        assertThat(complaints(hidden, new Witness("0/0", List.of(1, 22, 22), high)))
                .hasSize(1);
    }

    @Test
    void rejects_a_pattern_that_shows_a_small_cell() {
        assertThat(complaints(cells("0/1"), new Witness("0/0", low, high))).containsExactly("shown though small: 0/0");
    }

    @Test
    void rejects_a_pattern_that_hides_a_zero() {
        Figures withZero = CrossTable.of(new int[][] {{0, 20}});
        assertThat(checker.complaints(withZero, Set.of(CrossTable.cell(withZero, "0/0")), new Certificate(List.of())))
                .containsExactly("a zero is hidden: 0/0");
    }

    @Test
    void rejects_a_shown_total_with_few_people_behind_it() {
        Figures fewPeople = CrossTable.of(new int[][] {{6, 6}}, Map.of("0/total", 4));
        assertThat(checker.complaints(fewPeople, Set.of(), new Certificate(List.of())))
                .containsExactly("shown though small: 0/total");
    }

    private List<String> complaints(Set<Cell> pattern, Witness... witnesses) {
        return checker.complaints(figures, pattern, new Certificate(List.of(witnesses)));
    }

    private Set<Cell> cells(String... names) {
        return Stream.of(names).map(name -> CrossTable.cell(figures, name)).collect(Collectors.toSet());
    }
}
