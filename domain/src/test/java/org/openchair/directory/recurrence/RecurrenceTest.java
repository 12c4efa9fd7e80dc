package org.openchair.directory.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.directory.Meeting;
import org.openchair.directory.Schedule;

class RecurrenceTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY",
                "freq=weekly;byday=tu",
                "FREQ=WEEKLY;WKST=SU;INTERVAL=2;BYDAY=MO,WE",
                "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270126T235959Z",
                "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270126T235959",
                "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270126",
                "BYDAY=+2TU;FREQ=MONTHLY",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4000",
                "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;INTERVAL=400"
            })
    void a_rule_of_rfc_5545_is_read(String rule) {
        assertThat(Recurrence.read(rule)).isInstanceOf(Outcome.Done.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "every Tuesday",
                "FREQ",
                "FREQ=",
                "FREQ=FORTNIGHTLY",
                "INTERVAL=2",
                "RRULE:FREQ=WEEKLY",
                "FREQ=WEEKLY;",
                "FREQ=WEEKLY;;BYDAY=TU",
                "FREQ=WEEKLY;FREQ=DAILY",
                "FREQ=WEEKLY;INTERVAL=0",
                "FREQ=WEEKLY;INTERVAL=-1",
                "FREQ=WEEKLY;INTERVAL=+1",
                "FREQ=WEEKLY;INTERVAL=1.5",
                "FREQ=WEEKLY;INTERVAL=401",
                "FREQ=WEEKLY;INTERVAL=",
                "FREQ=WEEKLY;INTERVAL=99999999999",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=WEEKLY;BYDAY=TUESDAY",
                "FREQ=WEEKLY;BYDAY=",
                "FREQ=WEEKLY;BYDAY=TU,",
                "FREQ=WEEKLY;BYDAY=TU TH",
                "FREQ=WEEKLY;BYDAY=2TU",
                "FREQ=DAILY;BYDAY=1MO",
                "FREQ=MONTHLY;BYDAY=0TU",
                "FREQ=MONTHLY;BYDAY=6TU",
                "FREQ=MONTHLY;BYMONTHDAY=32",
                "FREQ=MONTHLY;BYMONTHDAY=0",
                "FREQ=WEEKLY;BYMONTHDAY=3",
                "FREQ=DAILY;BYMONTHDAY=3",
                "FREQ=MONTHLY;BYMONTH=13",
                "FREQ=MONTHLY;BYMONTH=0",
                "FREQ=MONTHLY;BYSETPOS=1",
                "FREQ=MONTHLY;BYDAY=1TU;BYSETPOS=1",
                "FREQ=MONTHLY;BYDAY=TU;BYSETPOS=0",
                "FREQ=WEEKLY;BYDAY=TU;BYSETPOS=1",
                "FREQ=MONTHLY;BYDAY=1FR;BYMONTHDAY=13",
                "FREQ=WEEKLY;COUNT=0",
                "FREQ=WEEKLY;COUNT=-3",
                "FREQ=WEEKLY;COUNT=4001",
                "FREQ=WEEKLY;COUNT=8;UNTIL=20270126",
                "FREQ=WEEKLY;UNTIL=20270231",
                "FREQ=WEEKLY;UNTIL=tomorrow",
                "FREQ=WEEKLY;UNTIL=2027-01-26",
                "FREQ=WEEKLY;UNTIL=20270126T250000",
                "FREQ=WEEKLY;UNTIL=20270126Z",
                "FREQ=WEEKLY;UNTIL=99991231",
                "FREQ=WEEKLY;UNTIL=18991231",
                "FREQ=WEEKLY;WKST=XX",
                "FREQ=YEARLY;BYWEEKNO=20",
                "FREQ=YEARLY;BYYEARDAY=100",
                "FREQ=YEARLY;BYDAY=20MO",
                "FREQ=YEARLY;BYDAY=TU",
                "FREQ=YEARLY;BYMONTHDAY=1",
                "FREQ=YEARLY;BYDAY=1MO",
                "FREQ=YEARLY;BYMONTH=3,9;BYDAY=MO;BYSETPOS=1",
                "FREQ=WEEKLY;X-NAME=1",
                "FREQ=DAILY;BYHOUR=9",
                "FREQ=WEEKLY;BYDAY=TU;EXDATE=20261225",
                "FREQ=WEEKLY;BYDAY=TU\nEXDATE:20261225T183000",
                "FREQ=WEEKLY;BYDAY=TU\nRDATE:20261226T183000",
                "FREQ=WEEKLY;BYDAY=TU\nFREQ=DAILY"
            })
    void one_that_is_none_or_that_no_words_say_is_refused(String rule) {
        assertThat(refusal(rule).code()).isEqualTo("recurrence-unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=SECONDLY", "FREQ=MINUTELY;COUNT=2", "freq=hourly", "FREQ=DAILY;BYHOUR=9,18"})
    void nothing_is_more_often_than_daily(String rule) {
        assertThat(refusal(rule).code()).isEqualTo("recurrence-too-often");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=WEEKLY;BYDAY=XX | BYDAY=XX is no day. Write MO, TU, WE, TH, FR, SA or SU.",
                "FREQ=WEEKLY;INTERVAL=0 | INTERVAL is a number from 1 to 400, not 0.",
                "FREQ=MONTHLY;BYMONTHDAY=32 | BYMONTHDAY is a number from -31 to 31, not 32.",
                "FREQ=YEARLY;BYWEEKNO=2 | BYWEEKNO is not supported. Use days of the week or of the month.",
                "FREQ=MINUTELY | A group meets once a day at most by one rule. Use FREQ=DAILY.",
                "FREQ=WEEKLY;EXDATE=20261225 | A rule holds no single dates (EXDATE, RDATE). Leave them out here, then cancel or add those meetings of the group one by one."
            })
    void a_refusal_says_what_to_do(String rule, String detail) {
        assertThat(refusal(rule).detail()).isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 20270126T235959Z, 2027-01-26",
        "America/Los_Angeles, 20270126T235959Z, 2027-01-19",
        "America/Los_Angeles, 20270127T075959Z, 2027-01-26",
        "America/New_York, 20270126T233000Z, 2027-01-26",
        "America/New_York, 20270126T232959Z, 2027-01-19",
        "America/New_York, 20270126T183000, 2027-01-26",
        "America/New_York, 20270126T182959, 2027-01-19",
        "America/New_York, 20270126, 2027-01-26",
        "America/New_York, 20270125, 2027-01-19"
    })
    void the_last_meeting_starts_no_later_than_the_end(String zone, String until, LocalDate last) {
        Schedule schedule = new Schedule(
                ZoneId.of(zone),
                "FREQ=WEEKLY;BYDAY=TU;UNTIL=" + until,
                LocalDate.of(2026, 12, 1),
                LocalTime.of(18, 30),
                90);
        assertThat(schedule.lastOn()).contains(last);
        List<Meeting> meetings = schedule.meetings(LocalDate.of(2026, 12, 1), LocalDate.of(2028, 12, 1));
        assertThat(meetings.get(meetings.size() - 1).localDate()).isEqualTo(last);
    }

    @Test
    void a_rule_that_goes_on_has_no_last_day() {
        assertThat(new Schedule(NEW_YORK, "FREQ=DAILY", LocalDate.of(2026, 1, 1), LocalTime.NOON, 60).lastOn())
                .isEmpty();
    }

    @Property(tries = 2000)
    void whatever_is_written_is_read_or_refused(
            @ForAll @StringLength(max = 40) @CharRange(from = ' ', to = 'Z') String text) {
        assertThat(Recurrence.read("FREQ=MONTHLY;" + text)).isNotNull();
        assertThat(Recurrence.stored(text)).isNotNull();
    }

    private static Refusal refusal(String rule) {
        return Recurrence.read(rule) instanceof Outcome.Refused<Recurrence> refused ? refused.refusal() : null;
    }
}
