package org.openchair.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a group's seats, and that it fits several numbers of people. */
class OpeningsTest {

    @ParameterizedTest(name = "{1} of {0} seats kept since yesterday: {2}")
    @CsvSource({
        "12, 0, OPEN",
        "12, 8, OPEN",
        "12, 9, FEW",
        "12, 11, FEW",
        "12, 12, FULL",
        "12, 13, FULL",
        "7, 3, OPEN",
        "7, 4, FEW",
        "6, 0, FEW",
        "2, 1, FEW",
        "1, 1, FULL"
    })
    void says_open_few_or_full(int capacity, int kept, Openings told) {
        assertThat(settled(capacity, kept)).isEqualTo(told);
    }

    @Test
    void unknown_capacity_stays_unknown() {
        assertThat(Openings.of(null, 3, Openings.roomy(null, 3))).isNull();
    }

    @Property
    void open_and_few_fit_several_numbers_of_people(
            @ForAll @IntRange(min = 2, max = 60) int capacity, @ForAll @IntRange(max = 59) int kept) {
        if (kept < capacity) {
            Openings told = settled(capacity, kept);
            long fitting = IntStream.range(0, capacity)
                    .filter(other -> settled(capacity, other) == told)
                    .count();
            assertThat(fitting).isGreaterThanOrEqualTo(Math.min(3, capacity));
        }
    }

    @Property
    void who_joins_or_leaves_during_the_day_moves_nothing_but_full(
            @ForAll @IntRange(min = 1, max = 60) int capacity,
            @ForAll @IntRange(max = 59) int kept,
            @ForAll boolean roomyThisMorning) {
        if (kept + 1 < capacity) {
            assertThat(Openings.of(capacity, kept + 1, roomyThisMorning))
                    .isEqualTo(Openings.of(capacity, kept, roomyThisMorning));
        }
    }

    private static Openings settled(int capacity, int kept) {
        return Openings.of(capacity, kept, Openings.roomy(capacity, kept));
    }
}
