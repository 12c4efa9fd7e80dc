package org.openchair.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openchair.Refusal;

class RecordMergeTest {

    private static final Instant MADE = Instant.parse("2026-11-30T08:00:00Z");
    private static final Instant UNTIL = RecordMerge.undoableUntil(MADE);

    @Test
    void a_merge_can_be_undone_for_thirty_days_to_the_moment() {
        assertThat(UNTIL).isEqualTo("2026-12-30T08:00:00Z");
        assertThat(merge(UNTIL, null, false).whyNotUndone(MADE)).isEmpty();
        assertThat(merge(UNTIL, null, false).whyNotUndone(UNTIL)).isEmpty();
        assertThat(merge(UNTIL, null, false).whyNotUndone(UNTIL.plusNanos(1)))
                .map(Refusal::code)
                .contains("merge-too-old");
    }

    @Test
    void a_merge_that_remembers_nothing_stays() {
        assertThat(merge(null, null, false).whyNotUndone(MADE))
                .map(Refusal::code)
                .contains("merge-not-remembered");
    }

    @Test
    void the_later_of_two_merges_is_undone_first() {
        assertThat(merge(UNTIL, null, true).whyNotUndone(MADE))
                .map(Refusal::code)
                .contains("merged-since");
    }

    @Test
    void nothing_speaks_against_what_is_undone_already() {
        assertThat(merge(UNTIL, MADE, true).isUndone()).isTrue();
        assertThat(merge(UNTIL, MADE, true).whyNotUndone(UNTIL.plusSeconds(1))).isEmpty();
    }

    private static RecordMerge merge(Instant until, Instant undone, boolean builtOn) {
        return new RecordMerge(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), until, undone, builtOn);
    }
}
