package org.openchair.service.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.service.directory.hsds.HsdsFixture.meeting;
import static org.openchair.service.directory.hsds.HsdsFixture.only;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openchair.directory.Cost;
import org.openchair.directory.EnrollmentKind;
import org.openchair.service.directory.hsds.HsdsFixture.Reading;

/** What HSDS lets a record say, and what becomes of it: kept as it was meant, or reported. */
class HsdsReadingTest {

    private static final String GROUP =
            "{\"id\": \"5b5b0000-0000-7000-8000-000000000001\", \"name\": \"Evening circle\", \"status\": \"active\", %s}";

    private static Reading group(String fields) {
        return only(GROUP.formatted(fields));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"Urdu\"}",
                "{\"code\": \"ur\"}",
                "{\"id\": \"5b5b0000-0000-7000-8000-000000000002\"}",
                "{\"name\": \"English; Spanish\"}",
                "{\"name\": null, \"code\": null}",
                "{}"
            })
    void a_language_that_is_not_known_is_left_out_with_a_warning(String language) {
        Reading reading = group("\"languages\": [%s]".formatted(language));
        assertThat(reading.entry().facts().codes().languages()).isEmpty();
        assertThat(reading.codes()).contains("unknown-code");
    }

    @Test
    void what_a_record_states_as_nothing_is_reported_with_what_was_assumed() {
        Reading reading = group(
                "\"organization\": null, \"service_at_locations\": [{\"location\": {\"id\": \"5b5b0000-0000-7000-8000-0000000000b0\","
                        + " \"name\": \"Library\", \"addresses\": [{\"address_1\": \"1 Square\", \"country\": \"\"}]}}]");
        assertThat(reading.fields("missing")).containsExactly("organization");
        assertThat(group("\"description\": \"To talk.\"").fields("missing")).isEmpty();
    }

    @Test
    void a_language_is_known_by_its_name_alone_or_its_code_alone() {
        assertThat(group("\"languages\": [{\"name\": \"English\"}, {\"code\": \"es\"}]")
                        .entry()
                        .facts()
                        .codes()
                        .languages())
                .containsExactlyInAnyOrder("en", "es");
        assertThat(group("\"languages\": [{\"name\": \"Latin\"}]").codes()).contains("code-retired");
    }

    @ParameterizedTest
    @CsvSource({
        "23:30Z, 01:00Z, 18:30, 90",
        "18:30-05:00, 20:00-05:00, 18:30, 90",
        "18:30, 20:00, 18:30, 90",
        "18:30:00, 20:00:00, 18:30, 90",
        "6:30 PM, 8 p.m., , ",
        "6:30 PM, 8:00 p.m., 18:30, 90",
        "17:30-06, 19:00-0600, 18:30, 90",
        "23:00, 24:00, 23:00, 60",
        "25:00, 26:00, , ",
        "00:30Z, 02:00Z, , ",
        "18:30Z, 20:00, , ",
        "18:30, 20:00Z, , ",
        "18:30-05:00, 20:00, 18:30, 90"
    })
    void times_with_an_offset_are_the_group_s_own_time(String opens, String closes, LocalTime starts, Integer minutes) {
        Reading reading = meeting("\"opens_at\": \"%s\", \"closes_at\": \"%s\"".formatted(opens, closes));
        assertThat(reading.entry().facts().times().startsAt()).isEqualTo(starts);
        assertThat(reading.entry().facts().times().durationMinutes()).isEqualTo(minutes);
        if (starts == null) {
            assertThat(reading.codes()).contains("schedule-in-words-only");
        }
        if (opens.endsWith("Z")) {
            assertThat(reading.codes()).containsAnyOf("time-converted", "ambiguous-time");
        }
    }

    @Test
    void seconds_are_left_out_and_named() {
        Reading reading = meeting("\"opens_at\": \"18:30:15\", \"closes_at\": \"20:00:00\"");
        assertThat(reading.fields("seconds-left-out")).containsExactly("schedules.opens_at");
        assertThat(reading.entry().facts().times().startsAt()).isEqualTo(LocalTime.of(18, 30));
        assertThat(meeting("\"opens_at\": \"18:30:00.000Z\", \"closes_at\": \"20:00:00Z\"")
                        .codes())
                .doesNotContain("seconds-left-out");
    }

    @Test
    void a_schedule_that_ends_after_more_than_ten_years_is_kept_in_words_only() {
        assertThat(meeting("\"count\": 4000").fields("out-of-range")).containsExactly("schedules");
        assertThat(meeting("\"count\": 4000").rule()).isNull();
        Reading exact = meeting(
                "\"attributes\": [{\"label\": \"openchair/recurrence-rule\", \"value\": \"FREQ=WEEKLY;BYDAY=TU;UNTIL=21900101\"}]");
        assertThat(exact.fields("out-of-range")).containsExactly("schedules");
        assertThat(exact.rule()).isNull();
    }

    @Test
    void a_start_in_utc_and_an_end_without_an_offset_are_reported_on_the_one_that_lacks_it() {
        assertThat(meeting("\"opens_at\": \"18:30Z\", \"closes_at\": \"20:00\"").fields("ambiguous-time"))
                .containsExactly("schedules.closes_at");
        assertThat(meeting("\"opens_at\": \"18:30\", \"closes_at\": \"20:00Z\"").fields("ambiguous-time"))
                .containsExactly("schedules.opens_at");
    }

    @Test
    void an_open_group_has_no_cohort() {
        Reading reading = group(
                """
                "attributes": [{"taxonomy_term": {"taxonomy": "openchair/enrollment", "code": "open"}},
                               {"label": "openchair/cohort-starts", "value": "2027-03-01"}]""");
        assertThat(reading.fields("contradiction")).contains("openchair/cohort-starts");
        assertThat(reading.entry().facts().joining().cohortStartsOn()).isNull();
        assertThat(reading.entry().facts().joining().enrollment()).isEqualTo(EnrollmentKind.OPEN);
    }

    @Test
    void what_ends_a_schedule_is_kept() {
        assertThat(meeting("\"count\": 8").rule()).isEqualTo("FREQ=WEEKLY;BYDAY=TU;COUNT=8");
        assertThat(meeting("\"until\": \"2027-01-12\"").rule()).isEqualTo("FREQ=WEEKLY;BYDAY=TU;UNTIL=20270112T235959");
        assertThat(meeting("\"valid_to\": \"2027-01-12\"").rule())
                .isEqualTo("FREQ=WEEKLY;BYDAY=TU;UNTIL=20270112T235959");
        assertThat(meeting("\"valid_to\": \"2027-01-12\", \"until\": \"2027-02-02\"")
                        .rule())
                .isEqualTo("FREQ=WEEKLY;BYDAY=TU;UNTIL=20270112T235959");
        assertThat(meeting("\"count\": 8, \"until\": \"2027-12-31\"").rule()).endsWith("COUNT=8");
        assertThat(meeting("\"count\": 8, \"until\": \"2026-12-08\"").rule()).endsWith("UNTIL=20261208T235959");
        assertThat(meeting("\"until\": \"2025-01-01\"").fields("contradiction")).containsExactly("schedules.until");
        assertThat(meeting("\"until\": \"2026-11-29\", \"dtstart\": \"2026-11-01\"")
                        .remarks())
                .isEmpty();
    }

    @Test
    void days_come_as_a_list_or_in_words_and_weeks_begin_when_they_do() {
        assertThat(meeting("\"byday\": [\"TU\", \"TH\"]").rule()).isEqualTo("FREQ=WEEKLY;BYDAY=TU,TH");
        assertThat(meeting("\"byday\": \"tu, Thursday\"").rule()).isEqualTo("FREQ=WEEKLY;BYDAY=TU,TH");
        assertThat(meeting("\"freq\": \"MONTHLY\", \"byday\": [\"1TU\", \"3TU\"]")
                        .rule())
                .isEqualTo("FREQ=MONTHLY;BYDAY=1TU,3TU");
        assertThat(meeting("\"freq\": \"MONTHLY\", \"byday\": null, \"bymonthday\": [1, 15]")
                        .rule())
                .isEqualTo("FREQ=MONTHLY;BYMONTHDAY=1,15");
        assertThat(meeting("\"interval\": 2, \"wkst\": \"SU\"").rule())
                .isEqualTo("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=SU");
        assertThat(meeting("\"interval\": 2.0").rule()).isEqualTo("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU");
        assertThat(meeting("\"valid_from\": \"2026-12-15\"")
                        .entry()
                        .facts()
                        .times()
                        .firstSessionOn())
                .hasToString("2026-12-15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"byday\": \"2TU\"",
                "\"byday\": \"XX\"",
                "\"byday\": {\"day\": \"TU\"}",
                "\"bymonthday\": \"2,3\"",
                "\"byweekno\": \"41\"",
                "\"byyearday\": [2]",
                "\"interval\": 0",
                "\"interval\": 1.5",
                "\"count\": -1",
                "\"count\": \"eight\"",
                "\"until\": \"soon\"",
                "\"valid_to\": \"2026-13-01\"",
                "\"freq\": \"HOURLY\"",
                "\"closes_at\": \"17:30\"",
                "\"closes_at\": \"18:30\"",
                "\"timezone\": -5",
                "\"valid_from\": \"2026-12-15\", \"count\": 3",
                "\"attributes\": [{\"label\": \"openchair/recurrence-rule\", \"value\": \"FREQ=DAILY;BYHOUR=1\"}]"
            })
    void a_schedule_of_which_a_part_cannot_be_kept_is_words_only_and_says_so(String fields) {
        Reading reading = meeting(fields);
        assertThat(reading.rule()).isNull();
        assertThat(reading.codes()).contains("schedule-in-words-only");
    }

    @Test
    void only_the_first_of_several_schedules_is_kept_with_a_warning() {
        String tuesday =
                "{\"dtstart\": \"2026-12-01\", \"timezone\": \"UTC\", \"freq\": \"WEEKLY\", \"byday\": \"TU\", \"opens_at\":"
                        + " \"10:00\", \"closes_at\": \"11:00\"}";
        String thursday = tuesday.replace("TU", "TH");
        assertThat(group("\"schedules\": [%s, %s]".formatted(tuesday, thursday)).fields("only-first-kept"))
                .containsExactly("schedules");
        assertThat(group("\"schedules\": [%s, %s]".formatted(tuesday, tuesday)).remarks())
                .isEmpty();
        Reading atPlace = group("\"service_at_locations\": [{\"schedules\": [%s]}]".formatted(thursday));
        assertThat(atPlace.rule()).isEqualTo("FREQ=WEEKLY;BYDAY=TH");
        assertThat(group("\"schedules\": %s".formatted(tuesday)).rule()).isEqualTo("FREQ=WEEKLY;BYDAY=TU");
        assertThat(group("\"service_at_locations\": [{\"location\": {\"id\": \"5b5b0000-0000-7000-8000-000000000003\","
                                + " \"schedules\": [%s]}}]".formatted(thursday))
                        .fields(NotKept.CODE))
                .containsExactly("service_at_locations.location.schedules");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "'\"cost_options\": [{\"option\": \"per session\", \"amount\": 10, \"currency\": \"USD\"}]' | FEE | per session: $10",
                "'\"cost_options\": [{\"amount\": 0}]' | FREE | 0",
                "'\"cost_options\": [{\"amount\": 0}, {\"amount\": \"12.50\", \"currency\": \"cad\"}]' | - | 0; 12.50 CAD",
                "'\"cost_options\": [{\"option\": \"sliding scale\"}]' | - | sliding scale",
                "'\"cost_options\": [{\"amount\": \"ten\", \"option\": \"a\"}]' | - | a",
                "'\"fees_description\": \"Free\"' | FREE | Free",
                "'\"fees\": \"No charge.\"' | FREE | No charge.",
                "'\"fees_description\": \"Free for members\"' | - | Free for members",
                "'\"fees_description\": \"Free\", \"cost_options\": [{\"amount\": 5}]' | - | Free; 5"
            })
    void costs_are_kept_with_their_words(String fields, Cost cost, String note) {
        Reading reading = group(fields);
        assertThat(reading.entry().facts().joining().cost()).isEqualTo(cost);
        assertThat(reading.entry().facts().joining().costNote()).isEqualTo(note);
    }

    @Test
    void ages_are_numbers_and_contradictions_are_left_out() {
        Reading youths = group("\"minimum_age\": 12.0, \"maximum_age\": \"17\"");
        assertThat(youths.entry().facts().membership().minAge()).isEqualTo(12);
        assertThat(youths.entry().facts().membership().maxAge()).isEqualTo(17);
        assertThat(youths.remarks()).isEmpty();
        Reading crossed = group("\"minimum_age\": 65, \"maximum_age\": 18");
        assertThat(crossed.codes()).contains("contradiction");
        assertThat(crossed.entry().facts().membership().minAge()).isNull();
        assertThat(group("\"minimum_age\": 12.5").codes()).contains("out-of-range");
        assertThat(group("\"minimum_age\": 1e999999999").codes()).contains("out-of-range");
    }

    @Test
    void what_no_group_can_state_is_left_out_and_named() {
        String free = "{\"label\": \"openchair/%s\", \"value\": \"%s\"}";
        Reading reading = group("\"attributes\": [%s, %s, %s, %s, %s]"
                .formatted(
                        free.formatted("capacity", "8"),
                        free.formatted("target-size", "12"),
                        free.formatted("joining-link", "javascript:alert(1)"),
                        free.formatted("cohort-starts", "2027-03-01"),
                        free.formatted("cohort-ends", "2027-02-01")));
        assertThat(reading.fields("contradiction"))
                .contains("openchair/target-size", "openchair/cohort-starts", "openchair/cohort-ends");
        assertThat(reading.fields("out-of-range")).containsExactly("openchair/joining-link");
        assertThat(reading.entry().facts().joining().joiningLink()).isNull();
        assertThat(reading.entry().facts().membership().capacity()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-01, , 2027-02-23, contradiction contradiction, false",
        "2026-10-01, 2026-11-30, , contradiction contradiction, false",
        "2026-12-02, 2026-12-07, , contradiction contradiction, false",
        "2026-12-01, 2027-01-31, 2027-02-23, '', true",
        "2026-12-01, , , '', true",
        ", 2027-01-31, , cohort-start-missing, true"
    })
    void a_cohort_agrees_with_its_schedule_or_is_named(
            LocalDate starts, LocalDate ends, LocalDate last, String codes, boolean kept) {
        Reading reading = cohort(starts, ends, last);
        assertThat(String.join(" ", reading.codes())).isEqualTo(codes);
        assertThat(reading.entry().facts().joining().cohortStartsOn()).isEqualTo(kept ? starts : null);
        assertThat(reading.entry().facts().joining().cohortEndsOn()).isEqualTo(kept ? ends : null);
    }

    @Test
    void a_cohort_that_is_over_is_kept_so_that_no_one_joins_it_and_named() {
        Reading reading = cohort(LocalDate.of(2020, 12, 1), LocalDate.of(2021, 1, 31), null);
        assertThat(reading.fields("out-of-range")).contains("openchair/cohort-ends");
        assertThat(reading.entry().facts().joining().cohortEndsOn()).isEqualTo("2021-01-31");
    }

    private static Reading cohort(LocalDate starts, LocalDate ends, LocalDate last) {
        String free = "{\"label\": \"openchair/%s\", \"value\": \"%s\"}";
        String dates = Stream.of(
                        starts == null ? null : free.formatted("cohort-starts", starts),
                        ends == null ? null : free.formatted("cohort-ends", ends))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        String first = ends != null && ends.getYear() < 2026 ? "2020-12-01" : "2026-12-01";
        String until = last == null ? "" : "\"until\": \"" + last + "\", ";
        return group(
                """
                "attributes": [%s], "schedules": [{"dtstart": "%s", %s"timezone": "America/New_York", "freq": "WEEKLY",
                  "byday": "TU", "opens_at": "18:30", "closes_at": "20:00"}]"""
                        .formatted(dates, first, until));
    }

    @Test
    void names_and_addresses_are_put_on_one_line_and_other_texts_keep_theirs() {
        Reading reading = group(
                """
                "description": "Two\\nlines.", "service_at_locations": [{"location": {"id": "5b5b0000-0000-7000-8000-000000000003",
                  "name": "Hall\\u202e B", "addresses": [{"address_1": "1 Main St\\nRoom 2"}]}}], "contacts": [{"name": "Sam\\tLee",
                  "id": "5b5b0000-0000-7000-8000-000000000004"}]""");
        assertThat(reading.entry().facts().charter().purpose()).isEqualTo("Two\nlines.");
        assertThat(reading.entry().site().orElseThrow().name()).isEqualTo("Hall B");
        assertThat(reading.entry().site().orElseThrow().address().street()).isEqualTo("1 Main St Room 2");
        assertThat(reading.entry().leaders().get(0).name()).isEqualTo("Sam Lee");
        assertThat(reading.fields("not-one-line"))
                .containsExactlyInAnyOrder(
                        "service_at_locations.location.name",
                        "service_at_locations.location.addresses.address_1",
                        "contacts.name");
    }

    @Test
    void a_room_is_in_the_time_zone_of_its_state() {
        String place =
                """
                "service_at_locations": [{"location": {"id": "5b5b0000-0000-7000-8000-000000000003",
                  "addresses": [{"city": "Phoenix", "state_province": "AZ"}]}}], "schedules": [{"dtstart": "2026-12-01",
                  "timezone": "%s", "freq": "WEEKLY", "byday": "TU", "opens_at": "18:30", "closes_at": "20:00"}]""";
        assertThat(group(place.formatted("America/Phoenix")).rule()).isEqualTo("FREQ=WEEKLY;BYDAY=TU");
        Reading wrong = group(place.formatted("America/New_York"));
        assertThat(wrong.fields("contradiction")).containsExactly("schedules");
        assertThat(wrong.rule()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"contents\": [{\"id\": \"5b5b0000-0000-7000-8000-000000000060\", \"name\": \"Charity\", \"description\": \"A charity.\","
                        + " \"website\": \"https://example.org\"}]}' | organization-without-services",
                "'[{\"id\": \"5b5b0000-0000-7000-8000-000000000060\", \"name\": \"Charity\", \"email\": \"a@example.org\"}]' |"
                        + " organization-without-services",
                "'{\"id\": \"5b5b0000-0000-7000-8000-000000000060\", \"name\": \"Charity\", \"services\": []}' |"
                        + " organization-without-services",
                "'[{\"id\": \"5b5b0000-0000-7000-8000-000000000060\", \"name\": \"Hall\", \"addresses\": [], \"latitude\": 1}]' |"
                        + " not-a-service",
                "'[{\"id\": \"5b5b0000-0000-7000-8000-000000000060\", \"service_id\": \"x\", \"location\": {}}]' | service-missing",
                "'{\"name\": \"package\", \"resources\": [{\"path\": \"services.csv\"}]}' | tabular-package",
                "'{\"id\": \"12\", \"name\": \"Old number\", \"status\": \"active\"}' | id-missing",
                "'{\"id\": \"1-1-1-1-1\", \"name\": \"Short\", \"status\": \"active\"}' | id-missing",
                "'[null]' | id-missing",
                "'7' | not-hsds"
            })
    void what_is_no_service_is_refused_and_never_becomes_a_group(String document, String code) {
        assertThat(HsdsFixture.read(HsdsFixture.json(document)))
                .extracting(Reading::refusal)
                .containsExactly(code);
    }

    @Test
    void organizations_with_services_and_services_at_locations_are_taken_apart() {
        String service = GROUP.formatted("\"alert\": null");
        List<Reading> ofOrganization = HsdsFixture.read(HsdsFixture.json(
                "[{\"id\": \"5b5b0000-0000-7000-8000-0000000000a0\", \"name\": \"Host\", \"services\": [%s]}]"
                        .formatted(service)));
        assertThat(ofOrganization.get(0).entry().host()).isPresent();
        String place = "{\"id\": \"5b5b0000-0000-7000-8000-00000000000%d\", \"service\": %s, \"location\": {\"id\":"
                + " \"5b5b0000-0000-7000-8000-00000000001%d\", \"name\": \"Hall %d\"}}";
        List<Reading> placed = HsdsFixture.read(HsdsFixture.json(
                "[%s, %s]".formatted(place.formatted(1, service, 1, 1), place.formatted(2, service, 2, 2))));
        assertThat(placed).hasSize(1);
        assertThat(placed.get(0).entry().site().orElseThrow().name()).isEqualTo("Hall 1");
        assertThat(placed.get(0).codes()).contains("only-first-kept");
    }

    @Test
    void one_id_twice_is_refused_and_a_host_described_otherwise_is_warned_of() {
        String first = GROUP.formatted(
                "\"organization\": {\"id\": \"5b5b0000-0000-7000-8000-0000000000a0\", \"name\": \"One\"}");
        String other = first.replace("000000000001\"", "000000000002\"").replace("One", "Two");
        List<Reading> readings = HsdsFixture.read(
                HsdsFixture.json("[%s, %s, %s]".formatted(first, first.replace("5b5b", "5B5B"), other)));
        assertThat(readings).extracting(Reading::refusal).containsExactly(null, "row-twice", null);
        assertThat(readings.get(2).fields("differs-from-earlier")).containsExactly("organization");
    }

    @Test
    void what_has_no_place_here_is_named_and_bookkeeping_is_not() {
        Reading reading = group(
                "\"url\": \"https://example.org\", \"last_modified\": \"2026-01-01T00:00:00Z\", \"phones\": [{\"id\": \"1\","
                        + " \"number\": \"555 0100\"}], \"x\\u0000\": 1, \"alert\": \"\", \"contacts\": [{\"name\": \"Ann\"}],"
                        + " \"attributes\": [{\"label\": \"openchair/unheard-of\", \"value\": \"1\"}]");
        assertThat(reading.fields(NotKept.CODE)).containsExactlyInAnyOrder("url", "phones", "x?", "attributes");
        assertThat(reading.fields("id-missing")).containsExactly("contacts");
    }
}
