package org.openchair.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/**
 * The attack of a released workbook and a directory. The workbook hides how many people came to co-led groups in a month, which says that
 * they were 1 to 10, and shows the total of co-led and therapist-led ones. A single group is co-led; no more people came to it than had a
 * seat. Someone who reads its seats before and after one acceptance looks for what fits all of that.
 */
class WhatCountsGiveAwayTest {

    private static final int MOST_HIDDEN = 10;

    @Test
    void exact_seats_gave_the_hidden_number_away() {
        IntFunction<Object> exact = kept -> 12 - kept;
        assertThat(cameAccordingTo(12, exact.apply(0), exact.apply(1), exact)).containsExactly(1);
    }

    @Test
    void an_empty_group_in_which_someone_is_seated_reads_open_before_and_after() {
        assertThat(attack(12, 0)).contains(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Property(tries = 2000)
    void neither_the_hidden_number_nor_the_one_beside_it_follows_from_ranges(
            @ForAll @IntRange(min = 3, max = 40) int capacity,
            @ForAll @IntRange(max = 39) int kept,
            @ForAll @IntRange(min = 30, max = 60) int total) {
        Assume.that(kept < capacity);
        Set<Integer> coLed = attack(capacity, kept);
        Set<Integer> therapistLed = new TreeSet<>();
        coLed.forEach(came -> therapistLed.add(total - came));
        assertThat(coLed).hasSizeGreaterThanOrEqualTo(2).contains(1);
        assertThat(therapistLed).hasSizeGreaterThanOrEqualTo(2);
    }

    @Property(tries = 2000)
    void one_acceptance_leaves_what_is_told_as_it_was_unless_the_group_is_full_now(
            @ForAll @IntRange(min = 1, max = 40) int capacity, @ForAll @IntRange(max = 39) int kept) {
        Assume.that(kept + 1 < capacity);
        boolean thisMorning = Openings.roomy(capacity, kept);
        assertThat(Openings.of(capacity, kept + 1, thisMorning)).isEqualTo(Openings.of(capacity, kept, thisMorning));
    }

    /** How many may have come to the co-led group, for someone who saw its ranges before and after one acceptance, on one day. */
    private static Set<Integer> attack(int capacity, int kept) {
        Openings before = Openings.of(capacity, kept, Openings.roomy(capacity, kept));
        Openings after = Openings.of(capacity, kept + 1, Openings.roomy(capacity, kept));
        Set<Integer> fitting = new TreeSet<>();
        for (int was = 0; was < capacity; was++) {
            boolean roomy = Openings.roomy(capacity, was);
            if (Openings.of(capacity, was, roomy) == before && Openings.of(capacity, was + 1, roomy) == after) {
                came(was + 1, fitting);
            }
        }
        return fitting;
    }

    /** The same for someone who reads a figure that is told of so many seats, whatever it is. */
    private static Set<Integer> cameAccordingTo(int capacity, Object before, Object after, IntFunction<Object> told) {
        Set<Integer> fitting = new TreeSet<>();
        for (int was = 0; was < capacity; was++) {
            if (told.apply(was).equals(before) && told.apply(was + 1).equals(after)) {
                came(was + 1, fitting);
            }
        }
        return fitting;
    }

    private static void came(int seats, Set<Integer> fitting) {
        for (int came = 1; came <= Math.min(seats, MOST_HIDDEN); came++) {
            fitting.add(came);
        }
    }
}
