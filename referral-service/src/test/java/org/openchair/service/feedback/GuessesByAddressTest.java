package org.openchair.service.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Wrong codes are counted by address, for a minute. */
class GuessesByAddressTest {

    private static final Instant NOW = Instant.parse("2026-03-03T18:30:00Z");

    private final GuessesByAddress guesses = new GuessesByAddress();

    @Test
    void one_address_is_stopped_and_the_others_are_not() {
        guess("203.0.113.7", GuessesByAddress.MOST_A_MINUTE);
        assertThat(guesses.tooMany("203.0.113.7", NOW)).isTrue();
        assertThat(guesses.tooMany("203.0.113.8", NOW)).isFalse();
    }

    @Test
    void the_next_minute_forgets_it() {
        guess("203.0.113.7", GuessesByAddress.MOST_A_MINUTE);
        assertThat(guesses.tooMany("203.0.113.7", NOW.plusSeconds(60))).isFalse();
    }

    @Test
    void any_number_of_addresses_takes_a_bounded_memory() {
        IntStream.range(0, 30_000).forEach(n -> guesses.count("address " + n, NOW));
        assertThat(guesses.counted()).isLessThanOrEqualTo(20_001);
        assertThat(guesses.tooMany("address 1", NOW)).isFalse();
    }

    private void guess(String address, int times) {
        IntStream.range(0, times).forEach(n -> guesses.count(address, NOW));
    }
}
