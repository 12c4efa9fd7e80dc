package org.openchair.reporting.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.openchair.Outcome;

class ClosedQuartersTest {

    private final CalendarQuarter third = new CalendarQuarter(2026, 3);

    @Test
    void a_quarter_is_open_until_its_last_day_is_over_everywhere_on_earth() {
        assertThat(closedAt("2026-10-01T11:59:59Z", 0).includes(third)).isFalse();
        assertThat(closedAt("2026-10-01T12:00:00Z", 0).includes(third)).isTrue();
    }

    @Test
    void a_quarter_stays_open_while_its_last_sessions_may_be_recorded() {
        assertThat(closedAt("2026-10-08T11:59:59Z", 7).includes(third)).isFalse();
        assertThat(closedAt("2026-10-08T12:00:00Z", 7).includes(third)).isTrue();
    }

    @Test
    void refuses_an_open_quarter_and_says_when_to_come_back() {
        assertThat(closedAt("2026-10-01T00:00:00Z", 7).require(third))
                .isEqualTo(Outcome.refused(
                        "quarter-not-closed", "The figures of 2026-Q3 can be seen from 2026-10-08 on."));
    }

    private static ClosedQuarters closedAt(String instant, int graceDays) {
        return new ClosedQuarters(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC), graceDays);
    }
}
