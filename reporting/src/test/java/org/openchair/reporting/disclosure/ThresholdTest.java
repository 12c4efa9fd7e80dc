package org.openchair.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThresholdTest {

    private final Threshold eleven = new Threshold(11);

    @Test
    void refuses_to_be_set_below_five() {
        assertThatThrownBy(() -> new Threshold(4)).hasMessageContaining("may not be below 5");
        assertThat(new Threshold(5).hides(4)).isTrue();
    }

    @Test
    void hides_one_to_ten_and_neither_zero_nor_eleven() {
        assertThat(List.of(0, 1, 10, 11)).extracting(eleven::hides).containsExactly(false, true, true, false);
    }

    @Test
    void demands_that_a_small_count_may_be_anything_from_one_to_ten() {
        Figures figures = CrossTable.of(new int[][] {{3, 40}});
        assertThat(eleven.demandsOf(figures)).containsExactly(new Demand(CrossTable.cell(figures, "0/0"), 1, 10));
    }

    @Test
    void a_total_cannot_be_lower_than_the_number_of_its_parts_that_are_not_zero() {
        Figures figures = CrossTable.of(new int[][] {{3, 2, 0}});
        assertThat(eleven.demandsOf(figures)).contains(new Demand(CrossTable.cell(figures, "0/total"), 2, 10));
    }

    @Test
    void a_large_total_of_few_people_is_hidden_as_well() {
        Figures figures = CrossTable.of(new int[][] {{12, 12}}, Map.of("0/total", 9));
        assertThat(eleven.demandsOf(figures))
                .extracting(demand -> demand.cell().name())
                .containsExactly("0/total");
    }

    @Test
    void a_demand_always_leaves_two_numbers_possible() {
        Figures figures = CrossTable.of(new int[][] {{1, 1, 1, 1, 1, 1, 1, 1, 1, 1}});
        assertThat(eleven.demandsOf(figures)).contains(new Demand(CrossTable.cell(figures, "0/total"), 10, 11));
    }
}
