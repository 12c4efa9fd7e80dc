package org.openchair.directory.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openchair.Refusal;
import org.openchair.directory.Cost;
import org.openchair.directory.EnrollmentKind;
import org.openchair.directory.Schedule;

class FactRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Property
    void ages_are_in_order_or_refused(
            @ForAll @IntRange(max = 120) int youngest, @ForAll @IntRange(max = 120) int oldest) {
        assertThat(FactRules.ages(youngest, oldest).isEmpty()).isEqualTo(youngest <= oldest);
    }

    @Test
    void ages_18_to_17_contradict_each_other() {
        assertThat(said(FactRules.ages(18, 17))).isEqualTo("maxAge contradiction");
        assertThat(FactRules.ages(18, null)).isEmpty();
        assertThat(FactRules.ages(null, 17)).isEmpty();
    }

    @Test
    void a_capacity_below_the_target_contradicts_it() {
        assertThat(said(FactRules.sizes(null, 12, 8))).isEqualTo("capacity contradiction");
        assertThat(said(FactRules.sizes(9, null, 8))).isEqualTo("capacity contradiction");
        assertThat(said(FactRules.sizes(9, 8, null))).isEqualTo("targetSize contradiction");
        assertThat(FactRules.sizes(3, 8, 8)).isEmpty();
        assertThat(FactRules.sizes(null, null, 8)).isEmpty();
    }

    @Test
    void a_group_that_is_open_at_any_time_has_no_cohort() {
        LocalDate day = LocalDate.of(2027, 2, 1);
        assertThat(said(FactRules.enrollment(EnrollmentKind.OPEN, day, null)))
                .isEqualTo("cohortStartsOn contradiction");
        assertThat(said(FactRules.enrollment(EnrollmentKind.OPEN, null, day))).isEqualTo("cohortEndsOn contradiction");
        assertThat(FactRules.enrollment(EnrollmentKind.OPEN, null, null)).isEmpty();
        assertThat(FactRules.enrollment(EnrollmentKind.CLOSED_COHORT, day, day)).isEmpty();
        assertThat(FactRules.enrollment(null, day, day)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=WEEKLY;UNTIL=20270126, 2027-01-26, , ''",
        "FREQ=WEEKLY;UNTIL=20270126, 2027-01-27, , cohortStartsOn contradiction",
        "FREQ=WEEKLY;COUNT=4, 2027-02-01, , cohortStartsOn contradiction",
        "FREQ=WEEKLY;COUNT=4, 2027-02-01, 2027-03-01, cohortStartsOn contradiction",
        "FREQ=WEEKLY, 2032-02-01, , ''",
        "FREQ=WEEKLY, 2027-01-01, 2027-01-05, ''",
        "FREQ=WEEKLY, 2027-01-01, 2027-01-04, cohortEndsOn contradiction",
        "FREQ=WEEKLY, 2027-02-03, 2027-02-08, cohortEndsOn contradiction",
        "FREQ=WEEKLY, 2027-02-03, 2027-02-09, ''",
        "FREQ=WEEKLY, , , ''"
    })
    void a_cohort_has_meetings(String rule, LocalDate starts, LocalDate ends, String said) {
        Schedule tuesdays =
                new Schedule(ZoneId.of("America/New_York"), rule, LocalDate.of(2027, 1, 5), LocalTime.of(18, 30), 90);
        assertThat(said(FactRules.cohortMeetings(starts, ends, tuesdays))).isEqualTo(said);
        assertThat(FactRules.cohortMeetings(starts, ends, null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=WEEKLY, ''",
        "FREQ=WEEKLY;COUNT=500, ''",
        "FREQ=WEEKLY;COUNT=600, recurrenceRule out-of-range",
        "FREQ=DAILY;COUNT=4000, recurrenceRule out-of-range",
        "FREQ=YEARLY;INTERVAL=400;COUNT=2, recurrenceRule out-of-range",
        "FREQ=YEARLY;INTERVAL=400;COUNT=1, ''",
        "FREQ=WEEKLY;UNTIL=20361201, ''",
        "FREQ=WEEKLY;UNTIL=20361202, recurrenceRule out-of-range",
        "FREQ=WEEKLY;UNTIL=20361202T030000Z, ''",
        "FREQ=WEEKLY;UNTIL=21991231, recurrenceRule out-of-range"
    })
    void the_last_meeting_is_within_ten_years(String rule, String said) {
        Schedule tuesdays =
                new Schedule(ZoneId.of("America/New_York"), rule, LocalDate.of(2027, 1, 5), LocalTime.of(18, 30), 90);
        assertThat(said(FactRules.lastMeeting(tuesdays, TODAY))).isEqualTo(said);
    }

    @Test
    void a_cohort_that_ends_has_a_start_and_is_to_come() {
        assertThat(said(FactRules.cohortStart(null, TODAY))).isEqualTo("cohortStartsOn cohort-start-missing");
        assertThat(FactRules.cohortStart(TODAY, TODAY)).isEmpty();
        assertThat(FactRules.cohortStart(null, null)).isEmpty();
        assertThat(said(FactRules.cohortToCome(TODAY.minusDays(1), TODAY))).isEqualTo("cohortEndsOn out-of-range");
        assertThat(FactRules.cohortToCome(TODAY, TODAY)).isEmpty();
        assertThat(FactRules.cohortToCome(null, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "4, out-of-range",
        "5, ''",
        "90, ''",
        "600, ''",
        "601, out-of-range",
        "1380, out-of-range",
        "1440, out-of-range"
    })
    void a_session_lasts_between_five_minutes_and_ten_hours(int minutes, String code) {
        assertThat(FactRules.length(minutes).map(Refusal::code).orElse("")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01, 2025-01-01, lastSessionOn contradiction",
        "2024-12-01, 2025-01-01, lastSessionOn out-of-range",
        "2024-12-01, 2026-11-30, lastSessionOn out-of-range",
        "2024-12-01, 2026-12-01, ''",
        "2026-12-01, 2026-12-01, ''",
        "2026-12-01, , ''",
        ", 2025-01-01, lastSessionOn out-of-range"
    })
    void the_last_session_is_after_the_first_and_to_come(LocalDate first, LocalDate last, String said) {
        assertThat(said(FactRules.lastSession(first, last, TODAY))).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://meet.example.org/circle",
                "https://us02web.zoom.us/j/81234567890?pwd=abc123",
                "HTTPS://meet.example.org",
                "tel:+12125550123",
                "212-555-0123",
                "(212) 555-0123",
                "+1 212 555 0123",
                "1-800-555-0199 code 4455 6677#",
                "(212) 555-0123, passcode 98765",
                "212.555.0123 ext. 12"
            })
    void people_join_by_an_https_address_or_a_phone_number(String link) {
        assertThat(FactRules.joiningLink(link)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "http://meet.example.org/circle",
                "https://",
                "https:///circle",
                "https:meet.example.org",
                "ftp://meet.example.org",
                "meet.example.org/circle",
                "data:text/html,hello",
                "Ask Fay",
                "12",
                "https://meet.example.org/a b",
                " https://meet.example.org"
            })
    void anything_else_is_nothing_to_join_by(String link) {
        assertThat(said(FactRules.joiningLink(link))).isEqualTo("joiningLink out-of-range");
    }

    @ParameterizedTest
    @CsvSource({
        "AZ, America/Phoenix, true",
        "AZ, America/Denver, true",
        "Arizona, America/Phoenix, true",
        "AZ, America/New_York, false",
        "AZ, America/Los_Angeles, false",
        "CO, America/Phoenix, false",
        "CO, US/Mountain, true",
        "NY, America/New_York, true",
        " ny , US/Eastern, true",
        "NY, America/Detroit, true",
        "NY, America/Chicago, false",
        "TX, America/Denver, true",
        "HI, America/Adak, false",
        "HI, Pacific/Honolulu, true",
        "PR, America/New_York, false",
        "IN, America/Indiana/Indianapolis, true",
        "Ontario, America/Toronto, true",
        "Bavaria, Europe/Berlin, true"
    })
    void a_room_is_in_a_time_zone_of_its_state(String state, String zone, boolean agree) {
        assertThat(said(FactRules.zoneOfPlace(state, ZoneId.of(zone), TODAY)))
                .isEqualTo(agree ? "" : "timeZone contradiction");
    }

    @ParameterizedTest
    @CsvSource({
        "FREE, '$500 a month, cash only', false",
        "FREE, $40 per session, false",
        "FREE, $ 0.50 for coffee, false",
        "FREE, 40 dollars a week, false",
        "FREE, 12.50 USD, false",
        "FREE, $0, true",
        "FREE, $0.00 for everyone, true",
        "FREE, 0 dollars, true",
        "FREE, Free for 12 weeks, true",
        "FREE, , true",
        "FEE, $40 per session, true",
        ", $40 per session, true"
    })
    void a_group_that_names_a_price_is_not_free(Cost cost, String note, boolean agree) {
        assertThat(said(FactRules.cost(cost, note))).isEqualTo(agree ? "" : "costNote contradiction");
    }

    private static String said(Optional<Refusal> refusal) {
        return refusal.map(each -> each.field() + " " + each.code()).orElse("");
    }
}
