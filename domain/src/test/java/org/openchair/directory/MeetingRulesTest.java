package org.openchair.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openchair.Ids;
import org.openchair.directory.PlannedMeeting.Standing;

class MeetingRulesTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final HolidayCalendar FEDERAL = HolidayCalendar.of("US").orElseThrow();
    /** Thanksgiving is the 26th. */
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 19);

    private static final LocalDate LAST = LocalDate.of(2026, 12, 3);

    @Test
    void a_holiday_on_a_meeting_day_is_left_out_and_named() {
        List<PlannedMeeting> plan = thursdays(FEDERAL).between(FIRST, LAST);
        assertThat(plan)
                .extracting(PlannedMeeting::standing)
                .containsExactly(Standing.ON_SCHEDULE, Standing.HOLIDAY, Standing.ON_SCHEDULE);
        assertThat(plan.get(1).note()).isEqualTo("Thanksgiving Day");
        assertThat(plan.get(1).reason()).isEqualTo(SkipReason.HOLIDAY);
    }

    @Test
    void a_group_that_meets_on_holidays_meets_on_them() {
        assertThat(thursdays(null).between(FIRST, LAST)).allMatch(PlannedMeeting::takesPlace);
    }

    @Test
    void a_closing_day_is_left_out_even_by_a_group_that_meets_on_holidays() {
        MeetingRules rules =
                new MeetingRules(thursdays(), null, Map.of(LocalDate.of(2026, 12, 3), "Inventory"), List.of());
        PlannedMeeting closed = rules.between(FIRST, LAST).get(2);
        assertThat(closed.standing()).isEqualTo(Standing.CLOSED);
        assertThat(closed.note()).isEqualTo("Inventory");
    }

    @Test
    void a_meeting_that_is_called_off_stays_in_the_plan_with_its_reason() {
        PlannedMeeting off = thursdays(FEDERAL, MeetingChange.callOff(Ids.next(), FIRST, SkipReason.WEATHER))
                .between(FIRST, FIRST)
                .get(0);
        assertThat(off.standing()).isEqualTo(Standing.CALLED_OFF);
        assertThat(off.reason()).isEqualTo(SkipReason.WEATHER);
    }

    @Test
    void a_meeting_that_is_moved_onto_a_holiday_takes_place() {
        LocalDateTime thanksgiving = LocalDateTime.of(2026, 11, 26, 10, 0);
        List<PlannedMeeting> plan = thursdays(
                        FEDERAL, MeetingChange.move(Ids.next(), FIRST, thanksgiving, SkipReason.HOST))
                .between(FIRST, LocalDate.of(2026, 11, 26));
        assertThat(plan)
                .extracting(PlannedMeeting::standing)
                .containsExactly(Standing.MOVED_AWAY, Standing.MOVED_HERE, Standing.HOLIDAY);
        assertThat(plan.get(1).startsAt())
                .isEqualTo(thanksgiving.atZone(NEW_YORK).toInstant());
    }

    @Test
    void a_meeting_held_anyway_on_a_holiday_stands_there_once() {
        LocalDateTime usual = LocalDateTime.of(2026, 11, 26, 18, 30);
        assertThat(thursdays(FEDERAL, MeetingChange.add(Ids.next(), usual, SkipReason.HOST))
                        .between(FIRST, LAST))
                .extracting(PlannedMeeting::standing)
                .containsExactly(Standing.ON_SCHEDULE, Standing.ADDED, Standing.ON_SCHEDULE);
    }

    @Test
    void a_meeting_moved_out_of_the_days_asked_for_is_found_where_it_is() {
        LocalDateTime farOff = LocalDateTime.of(2027, 1, 6, 18, 30);
        MeetingRules rules = thursdays(FEDERAL, MeetingChange.move(Ids.next(), FIRST, farOff, SkipReason.HOST));
        assertThat(rules.between(farOff.toLocalDate(), farOff.toLocalDate()))
                .extracting(PlannedMeeting::standing)
                .containsExactly(Standing.MOVED_HERE);
    }

    @Test
    void a_move_of_a_day_that_the_schedule_no_longer_has_leads_to_no_meeting() {
        LocalDateTime wednesday = LocalDateTime.of(2026, 11, 25, 18, 30);
        MeetingChange move = MeetingChange.move(Ids.next(), LocalDate.of(2026, 11, 24), wednesday, SkipReason.HOST);
        assertThat(thursdays(FEDERAL, move).between(wednesday.toLocalDate(), wednesday.toLocalDate()))
                .isEmpty();
    }

    private static MeetingRules thursdays(HolidayCalendar holidays, MeetingChange... changes) {
        return new MeetingRules(thursdays(), holidays, Map.of(), List.of(changes));
    }

    private static Schedule thursdays() {
        return new Schedule(NEW_YORK, "FREQ=WEEKLY;BYDAY=TH", LocalDate.of(2026, 1, 1), LocalTime.of(18, 30), 90);
    }
}
