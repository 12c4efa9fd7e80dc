package org.openchair.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayCalendarTest {

    private final HolidayCalendar federal =
            HolidayCalendar.of(HolidayCalendar.DEFAULT).orElseThrow();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "2026-01-01, New Year's Day",
                "2026-01-19, |Martin Luther King, Jr. Day|",
                "2026-05-25, Memorial Day",
                "2026-06-19, Juneteenth",
                "2026-09-07, Labor Day",
                "2026-11-11, Veterans Day",
                "2026-11-26, Thanksgiving Day",
                "2026-12-25, Christmas"
            })
    void knows_the_federal_holidays(LocalDate day, String name) {
        assertThat(federal.holidayOn(day)).contains(name);
    }

    @Test
    void a_holiday_on_a_weekend_counts_on_its_own_day_and_on_the_day_it_is_observed() {
        assertThat(federal.holidayOn(LocalDate.of(2026, 7, 4))).contains("Independence Day");
        assertThat(federal.holidayOn(LocalDate.of(2026, 7, 3))).contains("Independence Day (observed)");
        assertThat(federal.holidayOn(LocalDate.of(2027, 12, 31))).contains("New Year's Day (observed)");
    }

    @Test
    void the_day_after_is_a_day_like_any_other() {
        assertThat(federal.holidayOn(LocalDate.of(2026, 11, 27))).isEmpty();
        assertThat(federal.holidayOn(LocalDate.of(2028, 2, 29))).isEmpty();
    }

    @Test
    void a_state_adds_its_own() {
        LocalDate columbus = LocalDate.of(2026, 10, 12);
        assertThat(federal.holidayOn(columbus)).isEmpty();
        assertThat(HolidayCalendar.of("US-NY").orElseThrow().holidayOn(columbus))
                .contains("Columbus Day");
        assertThat(HolidayCalendar.of("US-NY").orElseThrow().holidayOn(LocalDate.of(2026, 11, 26)))
                .contains("Thanksgiving Day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "us", "XX", "US-ZZ", "US-", "USA", "../US"})
    void a_code_that_stands_for_nothing_is_no_calendar(String code) {
        assertThat(HolidayCalendar.of(code)).isEmpty();
    }
}
