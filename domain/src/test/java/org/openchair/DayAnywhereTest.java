package org.openchair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DayAnywhereTest {

    @Test
    void no_zone_is_on_a_day_outside_of_the_two() {
        for (Instant hour = Instant.parse("2026-12-01T00:00:00Z");
                hour.isBefore(Instant.parse("2026-12-02T01:00:00Z"));
                hour = hour.plusSeconds(1800)) {
            Clock clock = Clock.fixed(hour, ZoneOffset.UTC);
            assertThat(ZoneId.getAvailableZoneIds())
                    .allSatisfy(zone -> assertThat(LocalDate.now(clock.withZone(ZoneId.of(zone))))
                            .isBetween(DayAnywhere.earliest(clock), DayAnywhere.latest(clock)));
        }
    }

    @Test
    void early_in_utc_it_is_still_yesterday_and_late_already_tomorrow() {
        Clock early = Clock.fixed(Instant.parse("2026-12-01T02:15:00Z"), ZoneOffset.UTC);
        Clock late = Clock.fixed(Instant.parse("2026-12-01T22:15:00Z"), ZoneOffset.UTC);
        assertThat(DayAnywhere.earliest(early)).isEqualTo("2026-11-30");
        assertThat(DayAnywhere.latest(early)).isEqualTo("2026-12-01");
        assertThat(DayAnywhere.earliest(late)).isEqualTo("2026-12-01");
        assertThat(DayAnywhere.latest(late)).isEqualTo("2026-12-02");
    }
}
