package org.openchair.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimingsTest {

    private static final long MILLI = 1_000_000;

    @Test
    void half_of_the_calls_take_the_median_at_most_and_95_of_100_the_p95() {
        Timings hundred = new Timings(millis(1, 100), 2);
        assertThat(hundred.median()).isEqualTo(50);
        assertThat(hundred.p95()).isEqualTo(95);
        assertThat(hundred.perSecond()).isEqualTo(50);
    }

    @Test
    void rounds_add_up_whatever_their_order() {
        Timings sum = new Timings(millis(51, 100), 1).and(new Timings(millis(1, 50), 1));
        assertThat(sum).isEqualTo(new Timings(millis(1, 100), 2));
    }

    @Test
    void says_so_when_nothing_was_measured() {
        assertThatThrownBy(Timings.none()::median).hasMessageContaining("--seconds");
    }

    private static List<Long> millis(long first, long last) {
        return LongStream.rangeClosed(first, last).map(n -> n * MILLI).boxed().toList();
    }
}
