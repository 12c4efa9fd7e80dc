package org.openchair.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openchair.api.Problem;
import org.openchair.api.session.Marked;
import org.openchair.api.session.Roster;
import org.openchair.session.AttendanceOutcome;
import org.openchair.session.Modality;
import org.openchair.session.SessionState;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.Labels;

class RosterPageTest {
    private static final Instant NOW = Instant.parse("2026-03-01T18:00:00Z");
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @ParameterizedTest
    @EnumSource
    void says_every_mark_in_a_word(AttendanceOutcome outcome) {
        assertThat(Labels.of(RosterPage.outcome(marked(outcome)))).isNotBlank();
    }

    @Test
    void a_press_goes_on_from_one_mark_to_the_next_and_comes_round() {
        AttendanceOutcome mark = AttendanceOutcome.NOT_RECORDED;
        List<AttendanceOutcome> pressed = new ArrayList<>();
        for (int press = 0; press < 6; press++) {
            mark = RosterPage.next(marked(mark));
            pressed.add(mark);
        }
        assertThat(pressed)
                .containsExactly(
                        AttendanceOutcome.PRESENT,
                        AttendanceOutcome.LATE,
                        AttendanceOutcome.LEFT_EARLY,
                        AttendanceOutcome.EXCUSED,
                        AttendanceOutcome.NO_SHOW,
                        AttendanceOutcome.PRESENT);
    }

    @Test
    void offers_everyone_else_once_somebody_is_marked_and_somebody_is_not() {
        assertThat(page(NOW, false).offersEveryoneElse()).isTrue();
        assertThat(of(AttendanceOutcome.PRESENT, AttendanceOutcome.LATE).offersEveryoneElse())
                .isFalse();
        assertThat(of(AttendanceOutcome.NOT_RECORDED, AttendanceOutcome.NOT_RECORDED)
                        .offersEveryoneElse())
                .isFalse();
    }

    @Test
    void says_both_versions_of_a_mark_that_somebody_else_made_first() {
        assertThat(RosterPage.meanwhile(stale(Map.of("outcome", "LATE"), Map.of("outcome", "PRESENT"))))
                .contains("“Came late”. You chose “Here”.");
        assertThat(RosterPage.meanwhile(stale(List.of(), List.of())))
                .contains("in the meantime. Here is how it stands");
    }

    @Test
    void reads_again_what_is_to_be_undone() {
        Marked kept = new Marked(ID, ID, AttendanceOutcome.PRESENT, null, 3);
        assertThat(RosterPage.together(RosterPage.undoing(kept))).isEqualTo(new Marked(null, ID, null, null, 3));
        assertThatThrownBy(() -> RosterPage.together("nothing")).isInstanceOf(ErrorPageException.class);
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

    @Test
    void asks_about_people_who_are_not_marked_and_leaves_those_out_whom_nobody_can_name() {
        RosterPage page = page(
                NOW,
                false,
                List.of(
                        marked(AttendanceOutcome.PRESENT),
                        marked(AttendanceOutcome.NOT_RECORDED),
                        nameless(),
                        nameless()));
        assertThat(page.named()).hasSize(2);
        assertThat(page.unnamed()).isEqualTo(2);
        assertThat(page.unnamedMarked()).isZero();
        assertThat(page.progress())
                .as("as on the pages of the record and the group")
                .isEqualTo("1 of 4 marked");
        assertThat(page.questionBeforeSigning())
                .isEqualTo("1 of 2 whose names are shared is not marked. Sign the session?");
        assertThat(of(AttendanceOutcome.PRESENT).isComplete()).isTrue();
    }

    @Test
    void counts_marks_that_were_made_before_a_name_was_no_longer_shared() {
        RosterPage page = page(
                NOW,
                false,
                List.of(
                        marked(AttendanceOutcome.NOT_RECORDED),
                        nameless(AttendanceOutcome.PRESENT),
                        nameless(AttendanceOutcome.NO_SHOW),
                        nameless()));
        assertThat(page.progress()).isEqualTo("2 of 4 marked");
        assertThat(page.unnamed()).isEqualTo(3);
        assertThat(page.unnamedMarked()).isEqualTo(2);
        assertThat(page.isComplete()).isFalse();
    }

    private static RosterPage page(Instant startsAt, boolean signed) {
        return page(
                startsAt, signed, List.of(marked(AttendanceOutcome.PRESENT), marked(AttendanceOutcome.NOT_RECORDED)));
    }

    private static Problem stale(Object current, Object submitted) {
        return new Problem("about:blank", "Conflict", 409, "stale-version", "", "", List.of(), current, submitted);
    }

    private static RosterPage of(AttendanceOutcome... marks) {
        return page(NOW, false, Stream.of(marks).map(RosterPageTest::marked).toList());
    }

    private static RosterPage page(Instant startsAt, boolean signed, List<Roster.Entry> entries) {
        Roster roster = new Roster(
                ID,
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
                Modality.IN_PERSON,
                false,
                false,
                0,
                entries);
        return RosterPage.of(roster, null, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Roster.Entry nameless() {
        return nameless(AttendanceOutcome.NOT_RECORDED);
    }

    private static Roster.Entry nameless(AttendanceOutcome outcome) {
        return new Roster.Entry(ID, "Name not shared (0a1b)", false, outcome, null, 0, false, null, null, List.of());
    }

    private static Roster.Entry marked(AttendanceOutcome outcome) {
        return new Roster.Entry(ID, "Maria", true, outcome, null, 1, false, null, null, List.of());
    }
}
