package org.openchair.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A time of day is read as people type it. */
class ClockTimeTest {

    @ParameterizedTest
    @CsvSource({
        "6:30 p.m., 18:30",
        "6:30pm, 18:30",
        "6 PM, 18:00",
        "12 a.m., 00:00",
        "12:15 p.m., 12:15",
        "18:30, 18:30",
        "9.05 am, 09:05",
        "06:30, 06:30",
        "13:00, 13:00",
        "0:15, 00:15"
    })
    void reads_what_is_a_time(String typed, LocalTime time) {
        assertThat(ClockTime.of(typed)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "6:30", "12:00", "10.15", "25:00", "13 p.m.", "0 a.m.", "6:70 p.m.", "after work", ""})
    void reads_nothing_into_what_is_not(String typed) {
        assertThat(ClockTime.of(typed)).isEmpty();
    }

    @Test
    void shows_every_minute_of_a_day_so_that_it_is_read_again() {
        for (int minute = 0; minute < 24 * 60; minute++) {
            LocalTime time = LocalTime.MIDNIGHT.plusMinutes(minute);
            assertThat(ClockTime.of(ClockTime.shown(time))).contains(time);
        }
    }
}
