package org.openchair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** One range for all dates and all text that come in. */
class AcceptedDatesTest {

    private final AcceptedDates dates = AcceptedDates.on(LocalDate.of(2024, 2, 29));

    @Test
    void reaches_from_1900_to_ten_years_from_today() {
        assertThat(dates.include(LocalDate.of(1899, 12, 31))).isFalse();
        assertThat(dates.include(LocalDate.of(1900, 1, 1))).isTrue();
        assertThat(dates.include(LocalDate.of(2034, 2, 28))).isTrue();
        assertThat(dates.include(LocalDate.of(2034, 3, 1))).isFalse();
        assertThat(dates.include(LocalDate.MAX)).isFalse();
        assertThat(dates.include(LocalDate.MIN)).isFalse();
    }

    @Test
    void holds_for_moments_too() {
        assertThat(dates.include(Instant.MIN)).isFalse();
        assertThat(dates.include(Instant.MAX)).isFalse();
        assertThat(dates.include(Instant.parse("2034-02-28T23:59:59Z"))).isTrue();
        assertThat(dates.include(Instant.parse("2034-03-01T00:00:00Z"))).isFalse();
    }

    @Test
    void says_how_to_correct_a_date() {
        assertThat(dates.advice()).isEqualTo("Enter a date from January 1, 1900 to February 28, 2034.");
    }

    @Test
    void text_holds_whole_characters_only() {
        assertThat(ReadableText.is("Sam \uD83D\uDE00 \u202E")).isTrue();
        assertThat(ReadableText.is("Sa\0m")).isFalse();
        assertThat(ReadableText.is("Sam \uD83D")).isFalse();
        assertThat(ReadableText.is("\uDE00\uD83D")).isFalse();
    }
}
