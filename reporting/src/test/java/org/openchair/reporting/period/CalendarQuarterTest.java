package org.openchair.reporting.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openchair.Outcome;

class CalendarQuarterTest {

    @Test
    void reads_its_own_code() {
        assertThat(CalendarQuarter.parse("2026-Q3")).isEqualTo(Outcome.done(new CalendarQuarter(2026, 3)));
        assertThat(new CalendarQuarter(2026, 3).code()).isEqualTo("2026-Q3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "2026-Q5", "2026-Q0", "2026-q3", "26-Q3", " 2026-Q3", "2026-Q3/..", "２０２６-Q3"})
    void refuses_anything_else(String code) {
        assertThat(CalendarQuarter.parse(code)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(
                        refused.refusal().code())
                .isEqualTo("quarter-malformed"));
    }

    @Test
    void has_three_months_from_its_first_to_its_last_day() {
        CalendarQuarter first = new CalendarQuarter(2028, 1);
        assertThat(first.from()).isEqualTo("2028-01-01");
        assertThat(first.to()).isEqualTo("2028-03-31");
        assertThat(first.months()).containsExactly(YearMonth.of(2028, 1), YearMonth.of(2028, 2), YearMonth.of(2028, 3));
    }

    @Test
    void every_day_of_a_year_lies_in_the_quarter_that_contains_it() {
        LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).forEach(day -> {
            CalendarQuarter quarter = CalendarQuarter.of(day);
            assertThat(day).isBetween(quarter.from(), quarter.to());
        });
    }
}
