package org.openchair.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openchair.api.session.Roster;
import org.openchair.session.AttendanceOutcome;
import org.openchair.session.SessionState;

class RosterPageTest {
    private static final Instant NOW = Instant.parse("2026-03-01T18:00:00Z");
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @ParameterizedTest
    @EnumSource
    void says_every_mark_in_a_word(AttendanceOutcome outcome) {
        assertThat(RosterPage.word(marked(outcome))).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(names = "NOT_RECORDED", mode = EnumSource.Mode.EXCLUDE)
    void every_other_mark_is_one_tap_away_from_any_mark(AttendanceOutcome outcome) {
        assertThat(RosterPage.others(marked(outcome))).hasSize(4).doesNotContain(outcome);
    }

    @Test
    void beside_the_two_big_buttons_the_rarer_marks_can_be_reached() {
        assertThat(RosterPage.others(marked(AttendanceOutcome.NOT_RECORDED)))
                .containsExactly(AttendanceOutcome.LATE, AttendanceOutcome.LEFT_EARLY, AttendanceOutcome.EXCUSED);
    }

    @Test
    void can_be_marked_from_its_beginning_until_it_is_signed() {
        assertThat(page(NOW, false).canMark()).isTrue();
        assertThat(page(NOW, true).canMark()).isFalse();
        assertThat(page(NOW.plusSeconds(60), false).canMark()).isFalse();
    }

    @Test
    void counts_who_is_marked() {
        assertThat(page(NOW, false).progress()).isEqualTo("1 of 2 marked");
        assertThat(page(NOW, false).isComplete()).isFalse();
    }

    private static RosterPage page(Instant startsAt, boolean signed) {
        List<Roster.Entry> entries = List.of(marked(AttendanceOutcome.PRESENT), marked(AttendanceOutcome.NOT_RECORDED));
        Roster roster = new Roster(
                ID,
                1,
                ID,
                "Tuesday Circle",
                "America/Chicago",
                startsAt,
                startsAt,
                SessionState.PLANNED,
                signed,
                false,
                entries);
        return new RosterPage(roster, null, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Roster.Entry marked(AttendanceOutcome outcome) {
        return new Roster.Entry(ID, "Maria", outcome, 1, false, null, null, List.of());
    }
}
