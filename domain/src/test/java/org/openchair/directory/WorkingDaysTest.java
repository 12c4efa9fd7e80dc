package org.openchair.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final WorkingDays CLOCK = WorkingDays.of(NEW_YORK, "US");

    @ParameterizedTest
    @CsvSource({
        // Monday to the same day, the next, and Friday
        "2026-03-02T15:00:00Z, 2026-03-02T23:00:00Z, 0",
        "2026-03-02T15:00:00Z, 2026-03-03T05:00:00Z, 1",
        "2026-03-02T15:00:00Z, 2026-03-06T15:00:00Z, 4",
        // over a weekend: Friday evening to Sunday, Monday
        "2026-03-06T23:00:00Z, 2026-03-08T20:00:00Z, 0",
        "2026-03-06T23:00:00Z, 2026-03-09T15:00:00Z, 1",
        // what came on a Saturday waits from Monday on
        "2026-03-07T15:00:00Z, 2026-03-09T15:00:00Z, 1",
        // Thanksgiving is a Thursday; the Friday after it is a working day
        "2026-11-25T15:00:00Z, 2026-11-27T15:00:00Z, 1",
        // Independence Day is a Saturday, observed on Friday
        "2026-07-02T15:00:00Z, 2026-07-06T15:00:00Z, 1",
        // Christmas and New Year
        "2026-12-24T15:00:00Z, 2027-01-04T15:00:00Z, 5"
    })
    void weekends_and_holidays_do_not_count(Instant since, Instant now, int days) {
        assertThat(CLOCK.between(since, now)).isEqualTo(days);
    }

    @Test
    void a_day_is_a_day_of_the_zone() {
        Instant mondayEvening = Instant.parse("2026-03-03T03:00:00Z");
        Instant tuesdayMorning = Instant.parse("2026-03-03T15:00:00Z");
        assertThat(CLOCK.between(mondayEvening, tuesdayMorning)).isEqualTo(1);
        assertThat(WorkingDays.of(ZoneId.of("UTC"), "US").between(mondayEvening, tuesdayMorning))
                .isZero();
    }

    @Test
    void a_state_has_its_own_holidays_and_an_unknown_calendar_has_none() {
        Instant friday = Instant.parse("2026-10-09T15:00:00Z");
        Instant columbusDay = Instant.parse("2026-10-12T15:00:00Z");
        assertThat(CLOCK.between(friday, columbusDay)).isEqualTo(1);
        assertThat(WorkingDays.of(NEW_YORK, "US-NY").between(friday, columbusDay))
                .isZero();
        assertThat(WorkingDays.of(NEW_YORK, "XX").between(friday, columbusDay)).isEqualTo(1);
    }

    @Test
    void what_lies_ahead_has_not_waited() {
        assertThat(CLOCK.between(Instant.parse("2026-03-09T15:00:00Z"), Instant.parse("2026-03-02T15:00:00Z")))
                .isZero();
    }

    @Test
    void the_cut_off_of_three_working_days_on_a_monday_is_the_wednesday_before() {
        Instant monday = Instant.parse("2026-03-09T15:00:00Z");
        assertThat(CLOCK.cutOff(3, monday)).isEqualTo(Instant.parse("2026-03-05T05:00:00Z"));
        assertThat(CLOCK.cutOff(1, Instant.parse("2026-03-08T20:00:00Z")))
                .as("on a Sunday, the end of Thursday")
                .isEqualTo(Instant.parse("2026-03-06T05:00:00Z"));
    }

    @Property
    void whatever_began_before_the_cut_off_has_waited_and_nothing_else(
            @ForAll @LongRange(min = 1_750_000_000L, max = 1_850_000_000L) long now,
            @ForAll @IntRange(min = 1, max = 12) int days,
            @ForAll @LongRange(min = 0, max = 2_000_000L) long ago) {
        Instant moment = Instant.ofEpochSecond(now);
        Instant since = moment.minusSeconds(ago);
        assertThat(since.isBefore(CLOCK.cutOff(days, moment))).isEqualTo(CLOCK.between(since, moment) >= days);
    }
}
