package org.openchair.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RestartLimitTest {

    private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final RestartLimit limit = new RestartLimit(5);

    @Test
    void waits_longer_each_time_while_the_server_does_not_stay_up() {
        assertThat(Stream.iterate(0, n -> n + 1).limit(5).map(n -> pause(Duration.ZERO, n)))
                .containsExactly(1L, 2L, 5L, 15L, 30L);
    }

    @Test
    void begins_with_the_shortest_pause_again_after_the_server_has_served() {
        assertThat(List.of(pause(HOUR, 0), pause(Duration.ofSeconds(29), 1), pause(Duration.ofSeconds(30), 2)))
                .containsExactly(1L, 2L, 1L);
    }

    @Test
    void counts_and_ends_after_five_within_ten_minutes_however_long_the_server_served() {
        for (int number = 1; number <= 5; number++) {
            assertThat(limit.next(HOUR, NOON.plusSeconds(number)))
                    .map(RestartLimit.Restart::number)
                    .contains(number);
        }
        assertThat(limit.next(HOUR, NOON.plus(RestartLimit.WINDOW))).isEmpty();
    }

    @Test
    void counts_only_the_last_ten_minutes() {
        for (int number = 1; number <= 20; number++) {
            assertThat(limit.next(HOUR, NOON.plus(Duration.ofMinutes(3L * number))))
                    .isPresent();
        }
    }

    @Test
    void never_restarts_with_a_limit_of_zero() {
        assertThat(new RestartLimit(0).next(HOUR, NOON)).isEmpty();
    }

    private long pause(Duration served, int second) {
        return limit.next(served, NOON.plusSeconds(second))
                .orElseThrow()
                .pause()
                .toSeconds();
    }
}
