package org.openchair.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Duration QUICKLY = Duration.ofSeconds(3);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @ValueSource(strings = {"+5000000-01-01", "-999999999-01-01", "+999999999-12-25", "2200-01-01", "1899-12-31"})
    void no_meeting_is_looked_for_in_another_age(String day) {
        LocalDate far = LocalDate.parse(day);
        Schedule weekly = at("FREQ=WEEKLY;BYDAY=TU", "18:30");
        assertTimeoutPreemptively(
                QUICKLY, () -> assertThat(weekly.meetings(far, far)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY",
                "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU",
                "FREQ=MONTHLY;BYMONTHDAY=31;INTERVAL=11",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;INTERVAL=3",
                "FREQ=DAILY;COUNT=4000",
                "FREQ=DAILY;INTERVAL=400",
                "FREQ=WEEKLY;UNTIL=21991231T235959",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=4000",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;UNTIL=21991231"
            })
    void a_rule_that_counts_from_1900_to_the_last_day_keeps_no_one_waiting(String rule) {
        Schedule old = new Schedule(NEW_YORK, rule, LocalDate.of(1900, 1, 1), LocalTime.of(18, 30), 90);
        assertTimeoutPreemptively(QUICKLY, () -> assertThat(old.meetings(LocalDate.of(2036, 1, 1), LocalDate.MAX))
                .hasSizeLessThanOrEqualTo(4_000));
        assertTimeoutPreemptively(QUICKLY, old::lastOn);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=MONTHLY;INTERVAL=24;BYDAY=TH;BYSETPOS=5",
                "FREQ=MONTHLY;INTERVAL=24;BYDAY=TH,TH;BYSETPOS=5;COUNT=36"
            })
    void a_rule_that_no_day_ever_fits_has_no_meetings(String rule) {
        Schedule never = new Schedule(NEW_YORK, rule, LocalDate.of(2027, 2, 24), LocalTime.of(18, 30), 90);
        assertThat(never.meetings(LocalDate.of(2027, 1, 1), LocalDate.of(2037, 1, 1)))
                .isEmpty();
        assertThat(never.lastOn()).isEmpty();
    }

    @Test
    void a_weekly_group_meets_at_the_same_local_time_when_the_clocks_change() {
        List<Meeting> meetings =
                at("FREQ=WEEKLY;BYDAY=TU", "18:30").meetings(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 14));
        assertThat(meetings)
                .extracting(Meeting::startsAt)
                .containsExactly(Instant.parse("2026-03-03T23:30:00Z"), Instant.parse("2026-03-10T22:30:00Z"));
    }

    @Test
    void a_time_that_the_clocks_skip_moves_later_by_the_gap() {
        List<Meeting> meetings = at("FREQ=DAILY", "02:30").meetings(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 3, 8));
        assertThat(meetings).extracting(Meeting::startsAt).containsExactly(Instant.parse("2026-03-08T07:30:00Z"));
    }

    @Test
    void a_time_that_comes_twice_is_the_first() {
        List<Meeting> meetings =
                at("FREQ=DAILY", "01:30").meetings(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 1));
        assertThat(meetings).extracting(Meeting::startsAt).containsExactly(Instant.parse("2026-11-01T05:30:00Z"));
    }

    @Test
    void a_session_lasts_as_long_as_it_says_across_a_change() {
        Meeting night = new Schedule(NEW_YORK, "FREQ=DAILY", NEW_YEAR, LocalTime.of(1, 0), 120)
                .meetings(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 3, 8))
                .get(0);
        assertThat(Duration.between(night.startsAt(), night.endsAt())).isEqualTo(Duration.ofMinutes(120));
    }

    @Test
    void every_second_week_counts_from_the_first_session() {
        Schedule schedule = new Schedule(
                NEW_YORK, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", LocalDate.of(2026, 1, 6), LocalTime.of(18, 30), 90);
        assertThat(schedule.meetings(LocalDate.of(2026, 1, 7), LocalDate.of(2026, 2, 4)))
                .extracting(Meeting::localDate)
                .containsExactly(LocalDate.of(2026, 1, 20), LocalDate.of(2026, 2, 3));
    }

    @Test
    void a_monthly_group_meets_on_its_weekday() {
        assertThat(at("FREQ=MONTHLY;BYDAY=2TU", "10:00").meetings(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 30)))
                .extracting(Meeting::localDate)
                .containsExactly(LocalDate.of(2026, 5, 12), LocalDate.of(2026, 6, 9));
    }

    @Test
    void the_hour_is_kept_in_autumn_too_and_in_a_zone_whose_clocks_never_change() {
        LocalDate october = LocalDate.of(2026, 10, 27);
        assertThat(at("FREQ=WEEKLY;BYDAY=TU", "18:30").meetings(october, october.plusWeeks(1)))
                .extracting(Meeting::startsAt)
                .containsExactly(Instant.parse("2026-10-27T22:30:00Z"), Instant.parse("2026-11-03T23:30:00Z"));
        Schedule phoenix =
                new Schedule(ZoneId.of("America/Phoenix"), "FREQ=WEEKLY;BYDAY=TU", NEW_YEAR, LocalTime.of(18, 30), 60);
        assertThat(phoenix.meetings(october, october.plusWeeks(1)))
                .extracting(Meeting::startsAt)
                .containsExactly(Instant.parse("2026-10-28T01:30:00Z"), Instant.parse("2026-11-04T01:30:00Z"));
    }

    @Test
    void a_yearly_group_that_began_on_leap_day_meets_in_leap_years_only() {
        LocalDate leapDay = LocalDate.of(2024, 2, 29);
        Schedule yearly = new Schedule(NEW_YORK, "FREQ=YEARLY", leapDay, LocalTime.of(18, 30), 60);
        assertThat(yearly.meetings(leapDay, LocalDate.of(2032, 12, 31)))
                .extracting(Meeting::localDate)
                .containsExactly(leapDay, LocalDate.of(2028, 2, 29), LocalDate.of(2032, 2, 29));
    }

    @Test
    void a_monthly_group_on_the_29th_meets_in_february_of_leap_years_only() {
        Schedule monthly = at("FREQ=MONTHLY;BYMONTHDAY=29", "18:30");
        assertThat(monthly.meetings(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 28)))
                .isEmpty();
        assertThat(monthly.meetings(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 29)))
                .extracting(Meeting::localDate)
                .containsExactly(LocalDate.of(2028, 2, 29));
    }

    @Test
    void a_monthly_group_on_the_31st_does_not_meet_in_shorter_months() {
        assertThat(at("FREQ=MONTHLY;BYMONTHDAY=31", "18:30").meetings(NEW_YEAR, LocalDate.of(2026, 12, 31)))
                .extracting(meeting -> meeting.localDate().getMonthValue())
                .containsExactly(1, 3, 5, 7, 8, 10, 12);
    }

    @Test
    void every_second_tuesday_goes_on_counting_over_new_year() {
        Schedule schedule = new Schedule(
                NEW_YORK, "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", LocalDate.of(2026, 12, 15), LocalTime.of(18, 30), 90);
        assertThat(schedule.meetings(LocalDate.of(2026, 12, 16), LocalDate.of(2027, 1, 31)))
                .extracting(Meeting::localDate)
                .containsExactly(LocalDate.of(2026, 12, 29), LocalDate.of(2027, 1, 12), LocalDate.of(2027, 1, 26));
    }

    @Test
    void a_rule_is_followed_for_as_long_as_a_group_lives() {
        LocalDate far = LocalDate.of(2046, 1, 1);
        assertThat(at("FREQ=DAILY", "10:00").meetings(far, far)).hasSize(1);
    }

    @Test
    void a_rule_with_a_number_of_meetings_counts_those_before() {
        assertThat(at("FREQ=DAILY;COUNT=5", "10:00").meetings(NEW_YEAR.plusDays(3), NEW_YEAR.plusDays(30)))
                .extracting(Meeting::localDate)
                .containsExactly(NEW_YEAR.plusDays(3), NEW_YEAR.plusDays(4));
    }

    @Test
    void a_rule_that_ends_plans_nothing_after() {
        assertThat(at("FREQ=DAILY;UNTIL=20260103T235959", "10:00").meetings(NEW_YEAR, LocalDate.of(2026, 12, 31)))
                .hasSize(3);
    }

    @Test
    void nothing_is_planned_before_the_first_session() {
        assertThat(at("FREQ=DAILY", "10:00").meetings(NEW_YEAR.minusDays(10), NEW_YEAR))
                .hasSize(1);
    }

    @Test
    void a_rule_that_is_none_is_refused() {
        assertThatThrownBy(() -> at("every now and then", "10:00")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void weekly_meetings_are_on_their_weekday_and_in_range(
            @ForAll @IntRange(max = 2000) int first, @ForAll @IntRange(max = 60) int days) {
        LocalDate from = NEW_YEAR.plusDays(first);
        List<Meeting> meetings = at("FREQ=WEEKLY;BYDAY=TU", "18:30").meetings(from, from.plusDays(days));
        assertThat(meetings).allSatisfy(meeting -> {
            assertThat(meeting.localDate().getDayOfWeek()).isEqualTo(DayOfWeek.TUESDAY);
            assertThat(meeting.localDate()).isBetween(from, from.plusDays(days));
            assertThat(meeting.startsAt().atZone(NEW_YORK).toLocalTime()).isEqualTo(LocalTime.of(18, 30));
        });
        assertThat(meetings.size()).isBetween(days / 7, days / 7 + 1);
    }

    private static Schedule at(String rule, String time) {
        return new Schedule(NEW_YORK, rule, NEW_YEAR, LocalTime.parse(time), 60);
    }
}
