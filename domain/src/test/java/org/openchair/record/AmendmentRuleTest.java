package org.openchair.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.session.AttendanceOutcome.LATE;
import static org.openchair.session.AttendanceOutcome.NO_SHOW;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.directory.Meeting;
import org.openchair.session.AttendanceOutcome;
import org.openchair.session.GroupSession;
import org.openchair.session.Unmarked;

class AmendmentRuleTest {

    private static final Instant START = Instant.parse("2026-05-05T22:30:00Z");

    @Test
    void a_signed_session_is_amended_by_words_or_by_a_mark() {
        assertThat(answer(signed(), "We also spoke about sleep.", null, null)).isEqualTo("allowed");
        assertThat(answer(signed(), null, NO_SHOW, LATE)).isEqualTo("allowed");
    }

    @Test
    void an_open_session_is_simply_corrected() {
        assertThat(answer(open(), null, NO_SHOW, LATE)).isEqualTo("session-not-signed");
    }

    @Test
    void one_amendment_says_one_thing() {
        assertThat(answer(signed(), "And more.", NO_SHOW, LATE)).isEqualTo("one-amendment-at-a-time");
        assertThat(answer(signed(), null, null, null)).isEqualTo("one-amendment-at-a-time");
    }

    @Test
    void the_same_mark_is_no_correction() {
        assertThat(answer(signed(), null, LATE, LATE)).isEqualTo("mark-unchanged");
    }

    private static String answer(
            GroupSession session, String addition, AttendanceOutcome before, AttendanceOutcome after) {
        return AmendmentRule.check(session, addition, before, after) instanceof Outcome.Refused<?> refused
                ? refused.refusal().code()
                : "allowed";
    }

    private static GroupSession open() {
        return new GroupSession(
                Ids.next(), Ids.next(), new Meeting(LocalDate.of(2026, 5, 5), START, START.plusSeconds(3600)));
    }

    private static GroupSession signed() {
        GroupSession session = open();
        session.sign(Ids.next(), new Unmarked(0, 0, null), START.plusSeconds(60));
        return session;
    }
}
