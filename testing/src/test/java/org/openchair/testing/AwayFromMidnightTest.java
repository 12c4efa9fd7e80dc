package org.openchair.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwayFromMidnightTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T23:59:29Z, false",
        "2026-12-31T23:59:31Z, true",
        "2026-12-31T23:59:59.999999Z, true",
        "2027-01-01T00:00:00Z, false",
        "2027-03-14T06:59:45Z, false"
    })
    void waits_for_the_next_day_in_the_last_seconds_of_one(Instant now, boolean waits) {
        Duration pause = new AwayFromMidnight(Clock.fixed(now, ZoneId.of("Asia/Tokyo"))).pause();
        assertThat(!pause.isZero()).isEqualTo(waits);
        assertThat(now.plus(pause).toString()).doesNotStartWith(waits ? "2026-12-31" : "never");
    }
}
