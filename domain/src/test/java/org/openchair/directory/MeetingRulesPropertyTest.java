package org.openchair.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openchair.Ids;

/** Whatever a group's people change, and wherever its clocks are. */
class MeetingRulesPropertyTest {

    private static final LocalDate BEGINS = LocalDate.of(2027, 9, 1);
    /** Over New Year, February 29 and both changes of the clocks. */
    private static final LocalDate ENDS = LocalDate.of(2028, 11, 30);

    private static final LocalTime HALF_PAST_SIX = LocalTime.of(18, 30);
    private static final HolidayCalendar FEDERAL = HolidayCalendar.of("US").orElseThrow();

    @Property(tries = 150)
    void nothing_takes_place_on_a_day_that_is_left_out(@ForAll("rules") MeetingRules rules) {
        assertThat(rules.between(BEGINS, ENDS))
                .filteredOn(each -> each.change() == null && each.takesPlace())
                .extracting(each -> each.meeting().localDate())
                .noneMatch(day -> rules.closings().containsKey(day)
                        || FEDERAL.holidayOn(day).isPresent()
                        || rules.changeOf(day).isPresent());
    }

    @Property(tries = 150)
    void a_meeting_on_schedule_starts_at_the_same_local_time_all_year(@ForAll("rules") MeetingRules rules) {
        assertThat(rules.between(BEGINS, ENDS))
                .filteredOn(each -> each.change() == null)
                .extracting(
                        each -> each.startsAt().atZone(rules.schedule().zone()).toLocalTime())
                .containsOnly(HALF_PAST_SIX);
    }

    @Property(tries = 150)
    void a_meeting_stands_in_the_plan_once_and_in_the_order_of_time(@ForAll("rules") MeetingRules rules) {
        assertThat(rules.between(BEGINS, ENDS))
                .extracting(PlannedMeeting::startsAt)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Property(tries = 100)
    void two_halves_make_the_same_plan_as_the_whole(@ForAll("rules") MeetingRules rules) {
        LocalDate middle = LocalDate.of(2028, 2, 29);
        List<PlannedMeeting> whole = rules.between(BEGINS, ENDS);
        List<PlannedMeeting> first = rules.between(BEGINS, middle);
        assertThat(whole).startsWith(first.toArray(PlannedMeeting[]::new));
        assertThat(whole).endsWith(rules.between(middle.plusDays(1), ENDS).toArray(PlannedMeeting[]::new));
        assertThat(whole)
                .hasSize(first.size() + rules.between(middle.plusDays(1), ENDS).size());
    }

    @Provide
    Arbitrary<MeetingRules> rules() {
        Arbitrary<Schedule> schedules = Combinators.combine(
                        Arbitraries.of("America/New_York", "America/Phoenix", "Europe/Berlin", "UTC"),
                        Arbitraries.of(
                                "FREQ=DAILY",
                                "FREQ=WEEKLY;BYDAY=MO,TH",
                                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
                                "FREQ=MONTHLY;BYMONTHDAY=29",
                                "FREQ=MONTHLY;BYDAY=-1FR"))
                .as((zone, rule) -> new Schedule(ZoneId.of(zone), rule, BEGINS, HALF_PAST_SIX, 90));
        return Combinators.combine(schedules, days(), days(), days())
                .as((schedule, closings, off, moved) ->
                        new MeetingRules(schedule, FEDERAL, closings(closings), changes(off, moved)));
    }

    private static Arbitrary<List<LocalDate>> days() {
        return Arbitraries.integers()
                .between(0, 455)
                .map(BEGINS::plusDays)
                .list()
                .ofMaxSize(20)
                .uniqueElements();
    }

    private static Map<LocalDate, String> closings(List<LocalDate> days) {
        Map<LocalDate, String> closings = new HashMap<>();
        days.forEach(day -> closings.put(day, "Closed"));
        return closings;
    }

    private static List<MeetingChange> changes(List<LocalDate> off, List<LocalDate> moved) {
        Map<LocalDate, MeetingChange> changes = new HashMap<>();
        off.forEach(day -> changes.put(day, MeetingChange.callOff(Ids.next(), day, SkipReason.HOST)));
        moved.forEach(day -> changes.put(
                day, MeetingChange.move(Ids.next(), day, day.plusDays(1).atTime(9, 15), SkipReason.OTHER)));
        return List.copyOf(changes.values());
    }
}
