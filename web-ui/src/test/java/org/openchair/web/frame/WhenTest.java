package org.openchair.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WhenTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Instant EVENING = Instant.parse("2026-03-04T00:30:00Z");
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-01T18:00:00Z"), ZoneOffset.UTC);

    @Test
    void writes_a_moment_as_the_clocks_of_the_groups_zone_show_it() {
        assertThat(When.moment(EVENING, CHICAGO, Locale.ENGLISH)).isEqualTo("Tuesday, March 3, 2026, 6:30 p.m.");
    }

    @Test
    void writes_a_moment_in_spanish() {
        assertThat(When.moment(EVENING, CHICAGO, Spanish.LANGUAGE)).isEqualTo("martes, 3 de marzo de 2026, 6:30 p. m.");
    }

    @Test
    void names_the_zone_for_people_who_may_be_elsewhere() {
        assertThat(When.momentWithZone(EVENING, CHICAGO, Locale.ENGLISH)).endsWith("(Central Time)");
    }

    @Test
    void writes_noon_and_midnight_on_a_twelve_hour_clock() {
        Instant noon = Instant.parse("2026-03-04T12:00:00Z");
        Instant midnight = Instant.parse("2026-03-04T00:00:00Z");
        assertThat(When.moment(noon, ZoneOffset.UTC, Locale.ENGLISH)).endsWith("12:00 p.m.");
        assertThat(When.moment(midnight, ZoneOffset.UTC, Locale.ENGLISH)).endsWith("12:00 a.m.");
        assertThat(When.moment(midnight, ZoneOffset.UTC, Spanish.LANGUAGE))
                .as("as the schedule says it")
                .endsWith("12:00 a. m.");
    }

    @Test
    void writes_a_birth_date_without_its_weekday() {
        assertThat(When.date(LocalDate.of(1980, 3, 31))).isEqualTo("March 31, 1980");
    }

    @Test
    void counts_how_far_off_a_moment_is_in_days_of_the_zone() {
        assertThat(When.farOff(EVENING, CHICAGO, NOW)).isEqualTo("in 2 days");
        assertThat(When.farOff(EVENING, ZoneOffset.UTC, NOW)).isEqualTo("in 3 days");
        assertThat(When.farOff(NOW.instant(), CHICAGO, NOW)).isEqualTo("today");
        assertThat(When.farOff(Instant.parse("2026-02-28T18:00:00Z"), CHICAGO, NOW))
                .isEqualTo("yesterday");
        assertThat(When.farOff(Instant.parse("2026-01-01T18:00:00Z"), CHICAGO, NOW))
                .isEqualTo("8 weeks ago");
    }

    @Test
    void says_the_half_of_the_day_and_the_zone_once() {
        assertThat(When.times(EVENING, EVENING.plusSeconds(5_400), CHICAGO))
                .isEqualTo("6:30 to 8:00 p.m. Central Time");
        Instant late = Instant.parse("2026-03-04T17:30:00Z");
        assertThat(When.times(late, late.plusSeconds(5_400), CHICAGO))
                .isEqualTo("11:30 a.m. to 1:00 p.m. Central Time");
    }

    @Test
    void counts_how_long_something_has_waited() {
        assertThat(When.waited(Instant.parse("2026-03-01T17:30:00Z"), NOW)).isEqualTo("less than an hour");
        assertThat(When.waited(Instant.parse("2026-03-01T17:00:00Z"), NOW)).isEqualTo("1 hour");
        assertThat(When.waited(Instant.parse("2026-02-17T17:00:00Z"), NOW)).isEqualTo("12 days");
    }
}
