package org.openchair.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openchair.Ids;
import org.openchair.Outcome;

class MeetingChangeRuleTest {

    /** A Thursday, an hour before the meeting. */
    private static final Instant NOW = Instant.parse("2026-11-19T17:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 19);
    private static final LocalDate THANKSGIVING = TODAY.plusWeeks(1);
    private static final LocalDate NEXT = TODAY.plusWeeks(2);
    private static final Schedule THURSDAYS =
            new Schedule(ZoneOffset.UTC, "FREQ=WEEKLY;BYDAY=TH", LocalDate.of(2026, 1, 1), LocalTime.of(18, 30), 90);

    @Test
    void a_meeting_to_come_can_be_called_off_moved_and_added() {
        assertThat(refusal(callOff(TODAY))).isNull();
        assertThat(refusal(move(NEXT, NEXT.plusDays(1).atTime(18, 30)))).isNull();
        assertThat(refusal(add(NEXT.plusDays(1).atTime(18, 30)))).isNull();
    }

    @Test
    void a_meeting_that_began_stays_as_it_was() {
        assertThat(refusal(callOff(TODAY.minusWeeks(1)))).isEqualTo("meeting-past");
    }

    @Test
    void a_meeting_that_was_held_stays_as_it_was() {
        Instant held = Instant.parse("2026-11-12T18:30:00Z");
        assertThat(refusal(callOff(TODAY.minusWeeks(1)), Set.of(held))).isEqualTo("meeting-held");
    }

    @Test
    void a_day_without_a_meeting_has_none_to_call_off_or_to_move() {
        assertThat(refusal(callOff(TODAY.plusDays(1)))).isEqualTo("meeting-unknown");
        assertThat(refusal(callOff(null))).isEqualTo("meeting-unknown");
        assertThat(refusal(move(TODAY.plusDays(1), NEXT.atTime(9, 0)))).isEqualTo("meeting-unknown");
    }

    @Test
    void what_is_off_already_is_not_called_off_again() {
        assertThat(refusal(callOff(NEXT), Set.of(), callOff(NEXT))).isEqualTo("meeting-called-off");
        assertThat(refusal(move(NEXT, NEXT.atTime(9, 0)), Set.of(), callOff(NEXT)))
                .isEqualTo("meeting-called-off");
        assertThat(refusal(callOff(THANKSGIVING))).isEqualTo("meeting-called-off");
    }

    @Test
    void a_meeting_on_a_holiday_can_be_moved_to_another_day() {
        assertThat(refusal(move(THANKSGIVING, THANKSGIVING.plusDays(1).atTime(18, 30))))
                .isNull();
    }

    @Test
    void a_moved_meeting_can_be_moved_again_and_called_off() {
        MeetingChange moved = move(NEXT, NEXT.plusDays(1).atTime(18, 30));
        assertThat(refusal(move(NEXT, NEXT.plusDays(1).atTime(19, 0)), Set.of(), moved))
                .isNull();
        assertThat(refusal(callOff(NEXT), Set.of(), moved)).isNull();
        assertThat(refusal(move(NEXT, NEXT.plusDays(1).atTime(18, 30)), Set.of(), moved))
                .isEqualTo("meeting-not-moved");
    }

    @Test
    void a_moved_meeting_that_began_stays_where_it_was() {
        MeetingChange moved = move(NEXT, TODAY.atTime(9, 0));
        assertThat(refusal(callOff(NEXT), Set.of(), moved)).isEqualTo("meeting-past");
    }

    @Test
    void a_new_time_is_to_come_and_within_a_year() {
        assertThat(refusal(add(TODAY.atTime(17, 30)))).isEqualTo("new-time-past");
        assertThat(refusal(add(TODAY.plusYears(1).plusDays(1).atTime(9, 0)))).isEqualTo("new-time-too-far");
        assertThat(refusal(new MeetingChange(
                        Ids.next(), MeetingChange.Kind.MOVE, NEXT, NEXT, null, SkipReason.HOST, null)))
                .isEqualTo("new-time-missing");
    }

    @Test
    void a_time_that_the_clocks_skip_is_none() {
        Schedule inNewYork = new Schedule(
                ZoneId.of("America/New_York"),
                "FREQ=WEEKLY;BYDAY=TH",
                LocalDate.of(2026, 1, 1),
                LocalTime.of(18, 30),
                90);
        MeetingRules rules = new MeetingRules(inNewYork, null, Map.of(), List.of());
        LocalDate forward = LocalDate.of(2027, 3, 14);
        assertThat(refusal(rules, move(NEXT, forward.atTime(2, 30)))).isEqualTo("newStartsAt new-time-nonexistent");
        assertThat(refusal(rules, add(forward.atTime(2, 0)))).isEqualTo("newStartsAt new-time-nonexistent");
        assertThat(refusal(rules, add(forward.atTime(1, 59)))).isNull();
        assertThat(refusal(rules, add(forward.atTime(3, 0)))).isNull();
        LocalDate back = LocalDate.of(2027, 11, 7);
        assertThat(refusal(rules, add(back.atTime(1, 30)))).as("it is twice").isNull();
    }

    @Test
    void a_meeting_on_a_holiday_or_closing_day_is_confirmed() {
        LocalDate inventory = NEXT.plusDays(1);
        MeetingRules rules = new MeetingRules(
                THURSDAYS, HolidayCalendar.of("US").orElseThrow(), Map.of(inventory, "Inventory"), List.of());
        assertThat(refusal(rules, move(NEXT, inventory.atTime(18, 30)))).isEqualTo("newDate day-closed");
        assertThat(refusal(rules, add(inventory.atTime(18, 30)))).isEqualTo("newDate day-closed");
        assertThat(refusal(rules, move(NEXT, THANKSGIVING.atTime(9, 0)))).isEqualTo("newDate day-closed");
        assertThat(refusal(rules, move(THANKSGIVING, THANKSGIVING.atTime(9, 0))))
                .isEqualTo("newDate day-closed");
        assertThat(refusal(rules, add(THANKSGIVING.atTime(18, 30))))
                .as("the very meeting that is left out")
                .isNull();
        assertThat(MeetingChangeRule.check(new MeetingChangeRule.Asked(
                        rules, move(NEXT, inventory.atTime(18, 30)), Set.of(), NOW, TODAY, true)))
                .isInstanceOf(Outcome.Done.class);
    }

    private static String refusal(MeetingRules rules, MeetingChange wanted) {
        MeetingChangeRule.Asked asked = new MeetingChangeRule.Asked(rules, wanted, Set.of(), NOW, TODAY, false);
        return MeetingChangeRule.check(asked) instanceof Outcome.Refused<?> refused
                ? refused.refusal().field() + " " + refused.refusal().code()
                : null;
    }

    @Test
    void two_meetings_of_a_group_never_overlap() {
        assertThat(refusal(add(NEXT.atTime(19, 59)))).isEqualTo("meeting-overlaps");
        assertThat(refusal(add(NEXT.atTime(17, 1)))).isEqualTo("meeting-overlaps");
        assertThat(refusal(move(TODAY, NEXT.atTime(18, 30)))).isEqualTo("meeting-overlaps");
        assertThat(refusal(add(NEXT.atTime(20, 0)))).isNull();
        assertThat(refusal(add(THANKSGIVING.atTime(18, 30)))).isNull();
        assertThat(refusal(move(NEXT, NEXT.atTime(19, 0)))).isNull();
    }

    @Test
    void a_reason_that_only_follows_from_something_else_is_not_given() {
        assertThat(refusal(MeetingChange.callOff(Ids.next(), NEXT, SkipReason.SCHEDULE)))
                .isEqualTo("reason-unknown");
    }

    @Test
    void what_is_to_come_can_be_undone() {
        assertThat(undo(callOff(NEXT))).isNull();
        assertThat(undo(move(NEXT, NEXT.plusDays(1).atTime(9, 0)))).isNull();
        assertThat(undo(add(NEXT.plusDays(1).atTime(9, 0)))).isNull();
    }

    @Test
    void what_is_over_or_would_overlap_is_not_undone() {
        assertThat(undo(callOff(TODAY.minusWeeks(1)))).isEqualTo("meeting-past");
        assertThat(undo(move(TODAY.minusWeeks(1), NEXT.plusDays(1).atTime(9, 0))))
                .isEqualTo("meeting-past");
        assertThat(undo(add(TODAY.atTime(9, 0)))).isEqualTo("meeting-past");
        assertThat(undo(callOff(NEXT), add(NEXT.atTime(18, 0)))).isEqualTo("meeting-overlaps");
    }

    private static MeetingChange callOff(LocalDate day) {
        return MeetingChange.callOff(Ids.next(), day, SkipReason.HOST);
    }

    private static MeetingChange move(LocalDate day, LocalDateTime to) {
        return MeetingChange.move(Ids.next(), day, to, SkipReason.HOST);
    }

    private static MeetingChange add(LocalDateTime at) {
        return MeetingChange.add(Ids.next(), at, SkipReason.OTHER);
    }

    private static String refusal(MeetingChange wanted) {
        return refusal(wanted, Set.of());
    }

    private static String refusal(MeetingChange wanted, Set<Instant> held, MeetingChange... before) {
        return code(MeetingChangeRule.check(asked(wanted, held, List.of(before))));
    }

    private static String undo(MeetingChange undone, MeetingChange... others) {
        List<MeetingChange> changes = new ArrayList<>(List.of(others));
        changes.add(undone);
        return code(MeetingChangeRule.checkUndo(asked(undone, Set.of(), changes)));
    }

    private static MeetingChangeRule.Asked asked(MeetingChange wanted, Set<Instant> held, List<MeetingChange> changes) {
        MeetingRules rules =
                new MeetingRules(THURSDAYS, HolidayCalendar.of("US").orElseThrow(), Map.of(), changes);
        return new MeetingChangeRule.Asked(rules, wanted, held, NOW, TODAY, false);
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().code() : null;
    }
}
