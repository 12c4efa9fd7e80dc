package org.openchair.reporting.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openchair.reporting.disclosure.Cell;
import org.openchair.reporting.disclosure.Figures;
import org.openchair.reporting.period.CalendarQuarter;

class ParticipationTest {

    private final Participation measure = new Participation(new CalendarQuarter(2026, 3));
    private final Figures figures = measure.figures(List.of(
            month(7, "PEER_LED", 20),
            month(7, "CO_LED", 3),
            month(9, "PEER_LED", 12),
            month(9, "THERAPIST_LED", 15),
            quarter("PEER_LED", 25),
            quarter("CO_LED", 3),
            quarter("THERAPIST_LED", 15),
            quarter(null, 40)));

    @Test
    void rows_and_columns_add_up_to_person_months() {
        assertThat(values())
                .containsExactly(
                        List.of(20, 0, 3, 23), List.of(0, 0, 0, 0), List.of(12, 15, 0, 27), List.of(32, 15, 3, 50));
    }

    @Test
    void distinct_people_stand_behind_the_totals_of_the_quarter() {
        List<Cell> totals = measure.cells().get(3);
        assertThat(totals).extracting(figures::peopleBehind).containsExactly(25, 15, 3, 40);
    }

    @Test
    void a_month_counts_each_person_once() {
        List<Cell> july = measure.cells().get(0);
        assertThat(july).extracting(figures::peopleBehind).containsExactly(20, 0, 3, 23);
    }

    private List<List<Integer>> values() {
        return measure.cells().stream()
                .map(row -> row.stream().map(figures::value).toList())
                .toList();
    }

    private static PeopleCount month(int month, String leadership, long people) {
        return new PeopleCount("MONTH", LocalDate.of(2026, month, 1), leadership, people);
    }

    private static PeopleCount quarter(String leadership, long people) {
        return new PeopleCount("QUARTER", LocalDate.of(2026, 7, 1), leadership, people);
    }
}
