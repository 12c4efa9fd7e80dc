package org.openchair.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MicrosecondClockTest {

    @Test
    void runs_ahead_by_what_the_launcher_says() {
        Duration ahead = Duration.ofDays(457);
        Instant before = Instant.now().minusMillis(1);
        Instant told = new MicrosecondClock(ahead.toSeconds()).clock().instant();
        assertThat(told).isBetween(before.plus(ahead), Instant.now().plus(ahead));
    }

    @Test
    void is_as_fine_as_the_database() {
        assertThat(new MicrosecondClock(0).clock().instant().getNano() % 1_000).isZero();
    }
}
