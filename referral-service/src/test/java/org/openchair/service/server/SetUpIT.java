package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** Setting a group up by hand, part by part, and what a later change of it means. */
@ExtendWith(ArquillianExtension.class)
class SetUpIT {

    private static final String GUIDELINES =
            """
            {"confidentialityGuideline":"What is said stays.","groundRules":"One speaks at a time.","typicalMeeting":"A round."}""";
    private static final String FORMAT =
            """
            {"leadership":"PEER_LED","kindOfGroup":"SUPPORT_GROUP","format":"IN_PERSON","enrollment":"OPEN","minSize":3,
             "targetSize":8,"capacity":12,"cost":"FREE"}""";
    private static final String TIMES =
            """
            {"timeZone":"America/New_York","recurrenceRule":"FREQ=MONTHLY;BYDAY=2TU","firstSessionOn":"2026-01-01",
             "startsAt":"18:30","durationMinutes":90}""";

    @ArquillianResource
    private URI base;

    private Api fay;
    private Api morgan;
    private Api ada;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        fay = Api.as(base, TestPerson.FAY);
        morgan = Api.as(base, TestPerson.MORGAN);
        ada = Api.as(base, TestPerson.ADA);
    }

    @Test
    void a_program_manager_sets_a_group_up_in_parts_and_somebody_else_lists_it() throws Exception {
        UUID group = begun();
        assertThat(states(group)).containsOnly("NOT_STARTED");
        move(morgan, group, "SUBMIT", "").refused(422, "leadership-missing");
        write(group, "guidelines", GUIDELINES).done(200);
        write(group, "format-and-joining", FORMAT).done(200);
        write(group, "times", TIMES).done(200);
        move(morgan, group, "SUBMIT", "").refused(422, "facilitator-missing");
        write(group, "people", people()).done(200);
        assertThat(states(group))
                .containsExactly(
                        "NOT_STARTED", "DONE", "DONE", "NOT_STARTED", "DONE", "DONE", "NOT_STARTED", "NOT_STARTED");
        assertThat(view(group).at("/nextMeetings")).hasSize(4);
        assertThat(view(group).at("/schedule").asText()).contains("Second Tuesday");

        move(morgan, group, "SUBMIT", "").done(200);
        write(group, "guidelines", GUIDELINES.replace("A round.", "Two rounds."))
                .refused(409, "group-being-vetted");
        move(morgan, group, "VET", answers()).refused(403, "vetter-is-author");
        move(ada, group, "VET", answers()).done(200);
        assertThat(Api.as(base, TestPerson.ADAMS)
                        .get("groups/" + group)
                        .done(200)
                        .at("/referable")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whoever_wrote_at_a_draft_does_not_vet_it_even_if_another_submits_it() throws Exception {
        UUID group = draft();
        write(group, "inclusion", "{\"languages\":[\"en\"],\"access\":[\"hearing\"],\"inclusionNote\":\"Captions.\"}")
                .done(200);
        write(group, "inclusion", "{\"access\":[\"parachute\"]}").refused(422, "code-unknown");
        assertThat(view(group).at("/content/inclusion/access/0").asText()).isEqualTo("hearing");
        move(ada, group, "SUBMIT", "").done(200);
        move(morgan, group, "VET", answers()).refused(403, "vetter-is-author");
        assertThat(moves(group)).containsExactly("SUBMIT", "CHANGED");
    }

    @Test
    void what_one_person_writes_at_a_draft_in_a_row_is_one_row_of_history() {
        UUID group = begun();
        write(group, "guidelines", GUIDELINES).done(200);
        write(group, "format-and-joining", FORMAT).done(200);
        assertThat(moves(group)).containsExactly("BEGIN");
    }

    @Test
    void beginning_and_writing_again_changes_nothing() {
        UUID group = Ids.next();
        JsonNode first = morgan.put(part(group, "purpose", 0), purpose("Twice")).done(200);
        JsonNode again = morgan.put(part(group, "purpose", 0), purpose("Twice")).done(200);
        assertThat(again.at("/version")).isEqualTo(first.at("/version"));
        assertThat(moves(group)).containsExactly("BEGIN");
        morgan.put(part(Ids.next(), "guidelines", 0), GUIDELINES).refused(404, "not-found");
    }

    @Test
    void a_change_of_what_somebody_else_changed_meanwhile_shows_both_versions() {
        UUID group = begun();
        int seen = view(group).at("/version").asInt();
        morgan.put(part(group, "guidelines", seen), GUIDELINES).done(200);
        JsonNode problem = morgan.put(part(group, "guidelines", seen), GUIDELINES.replace("stays", "is secret"))
                .refused(409, "stale-version");
        assertThat(problem.at("/current/confidentialityGuideline").asText()).isEqualTo("What is said stays.");
        assertThat(problem.at("/submitted/confidentialityGuideline").asText()).isEqualTo("What is said is secret.");
    }

    @Test
    void what_no_group_can_state_is_refused_beside_its_field() {
        UUID group = begun();
        refused(
                group,
                "purpose",
                purpose("A").replace("}", ",\"minAge\":18,\"maxAge\":17}"),
                "contradiction",
                "maxAge");
        refused(group, "format-and-joining", FORMAT.replace("12", "7"), "contradiction", "capacity");
        refused(group, "times", TIMES.replace("90", "1380"), "out-of-range", "durationMinutes");
        refused(group, "place", "{\"joiningLink\":\"javascript:alert(1)\"}", "out-of-range", "joiningLink");
        write(group, "place", "{\"joiningLink\":\"https://meet.example.org/a\"}")
                .done(200);
    }

    @Test
    void a_rule_is_one_of_rfc_5545_and_gives_days_that_are_planned_as_they_are_said() {
        UUID group = begun();
        String weekly = TIMES.replace("FREQ=MONTHLY;BYDAY=2TU", "FREQ=WEEKLY;BYDAY=TU;%s")
                .replace("2026-01-01", "2026-12-01");
        for (String none :
                List.of("INTERVAL=0", "BYDAY=XX", "EXDATE=20261225", "COUNT=3;UNTIL=20270101", "BYMONTHDAY=32")) {
            refused(group, "times", weekly.formatted(none), "recurrence-unreadable", "recurrenceRule");
        }
        for (String often : List.of("FREQ=MINUTELY", "FREQ=SECONDLY", "FREQ=DAILY;BYHOUR=9,18")) {
            refused(
                    group,
                    "times",
                    TIMES.replace("FREQ=MONTHLY;BYDAY=2TU", often),
                    "recurrence-too-often",
                    "recurrenceRule");
        }
        write(group, "times", TIMES.replace("BYDAY=2TU", "BYDAY=1TU,3TU")).done(200);
        assertThat(view(group).at("/schedule").asText())
                .isEqualTo("First and third Tuesday of each month, 6:30 p.m. (Eastern Time)");
    }

    @Test
    void a_rule_that_ends_in_utc_is_taken_and_one_that_is_over_is_not() {
        UUID group = begun();
        LocalDate tuesday = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        String until = tuesday.plusWeeks(8).toString().replace("-", "") + "T235959Z";
        String times = TIMES.replace("FREQ=MONTHLY;BYDAY=2TU", "FREQ=WEEKLY;BYDAY=TU;UNTIL=" + until)
                .replace("2026-01-01", tuesday.toString());
        write(group, "times", times).done(200);
        assertThat(view(group).at("/schedule").asText())
                .startsWith("Every Tuesday, 6:30 p.m. (Eastern Time), through ")
                .endsWith(Integer.toString(tuesday.plusWeeks(8).getYear()));
        String past = tuesday.minusWeeks(3).toString().replace("-", "");
        refused(
                group,
                "times",
                TIMES.replace("FREQ=MONTHLY;BYDAY=2TU", "FREQ=WEEKLY;UNTIL=" + past)
                        .replace("2026-01-01", "2020-01-07"),
                "out-of-range",
                "recurrenceRule");
    }

    @Test
    void a_rule_that_was_stored_before_and_is_none_plans_nothing_and_stands_in_the_list() throws Exception {
        UUID group = TestClinic.group(5);
        TestClinic.sql("ALTER TABLE openchair.support_group DISABLE TRIGGER recurrence_is_readable;"
                + " UPDATE openchair.support_group SET recurrence_rule = 'FREQ=MINUTELY' WHERE id = '" + group + "';"
                + " ALTER TABLE openchair.support_group ENABLE TRIGGER recurrence_is_readable");
        fay.post("my-groups/" + group + "/sessions/plan", "{}").refused(422, "schedule-missing");
        assertThat(morgan.get("groups/" + group).done(200).at("/schedule").isNull())
                .isTrue();
        assertThat(view(group).at("/nextMeetings")).isEmpty();
        morgan.get("hsds/services/" + group).done(200);
        morgan.get("groups?q=Group").done(200);
        assertThat(morgan.all("work-list"))
                .filteredOn(item -> item.at("/kind").asText().equals("schedule-unreadable"))
                .anyMatch(item -> item.toString().contains(group.toString()));
        write(group, "times", TIMES).done(200);
        assertThat(morgan.all("work-list"))
                .filteredOn(item -> item.at("/kind").asText().equals("schedule-unreadable"))
                .noneMatch(item -> item.toString().contains(group.toString()));
    }

    @Test
    void a_room_is_in_the_time_zone_of_its_state() {
        UUID group = begun();
        UUID arizona = Ids.next();
        morgan.put("sites/" + arizona, "{\"name\":\"Library\",\"city\":\"Phoenix\",\"state\":\"AZ\"}")
                .done(200);
        write(group, "times", TIMES).done(200);
        refused(group, "place", "{\"siteId\":\"" + arizona + "\"}", "contradiction", "siteId");
        write(group, "times", TIMES.replace("America/New_York", "America/Phoenix"))
                .done(200);
        write(group, "place", "{\"siteId\":\"" + arizona + "\"}").done(200);
        refused(group, "times", TIMES, "contradiction", "timeZone");
        write(group, "format-and-joining", FORMAT.replace("IN_PERSON", "ONLINE_VIDEO"))
                .done(200);
        write(group, "times", TIMES).done(200);
        refused(group, "format-and-joining", FORMAT, "contradiction", "format");
    }

    @Test
    void only_a_program_manager_sets_groups_up() {
        UUID group = begun();
        for (Api other : List.of(fay, ada, Api.as(base, TestPerson.ADAMS), Api.as(base, TestPerson.PARTNER))) {
            other.get("groups/" + group + "/set-up").refused(403, "forbidden");
            other.put(part(group, "guidelines", 1), GUIDELINES).refused(403, "forbidden");
            other.put("sites/" + Ids.next(), "{\"name\":\"Library\"}").refused(403, "forbidden");
            other.get("facilitators?q=fay").refused(403, "forbidden");
            other.get("set-ups").refused(403, "forbidden");
        }
    }

    @Test
    void what_contradicts_itself_or_is_not_there_is_refused_beside_its_field() {
        UUID group = begun();
        refused(
                group,
                "format-and-joining",
                FORMAT.replace("SUPPORT_GROUP", "GROUP_THERAPY"),
                "peer-led-therapy",
                "kindOfGroup");
        refused(
                group,
                "times",
                TIMES.replace("FREQ=MONTHLY;BYDAY=2TU", "now and then"),
                "recurrence-unreadable",
                "recurrenceRule");
        refused(group, "times", TIMES.replace("America/New_York", "Mars/Olympus"), "time-zone-unknown", "timeZone");
        refused(group, "place", "{\"siteId\":\"" + Ids.next() + "\"}", "site-unknown", "siteId");
        refused(group, "people", "{\"leaders\":[\"" + Ids.next() + "\"]}", "person-unknown", "leaders");
        refused(group, "purpose", purpose("A").replace("depression", "moon"), "code-unknown", "focus");
        refused(
                group,
                "format-and-joining",
                FORMAT.replace("\"cost\"", "\"cohortStartsOn\":\"2027-02-01\",\"cost\""),
                "contradiction",
                "cohortStartsOn");
        write(group, "purpose", purpose("")).refused(422, "invalid-fields");
        assertThat(states(group)).containsOnly("NOT_STARTED");
    }

    @Test
    void the_dates_of_a_cohort_agree_with_its_meetings() {
        UUID group = begun();
        LocalDate first = LocalDate.now(ZoneOffset.UTC).plusMonths(2);
        LocalDate last = first.plusWeeks(8);
        String times =
                TIMES.replace("FREQ=MONTHLY;BYDAY=2TU", "FREQ=WEEKLY;COUNT=9").replace("2026-01-01", "%s");
        write(group, "times", times.formatted(first)).done(200);
        refused(group, "format-and-joining", cohort(null, last), "cohort-start-missing", "cohortStartsOn");
        refused(group, "format-and-joining", cohort(last.plusDays(1), null), "contradiction", "cohortStartsOn");
        refused(group, "format-and-joining", cohort(first, first.minusDays(1)), "contradiction", "cohortEndsOn");
        refused(
                group,
                "format-and-joining",
                cohort(first.minusMonths(1), first.minusDays(1)),
                "contradiction",
                "cohortEndsOn");
        refused(
                group,
                "format-and-joining",
                cohort(first.minusYears(1), first.minusMonths(4)),
                "out-of-range",
                "cohortEndsOn");
        write(group, "format-and-joining", cohort(first, last)).done(200);
        refused(group, "times", times.formatted(last.plusDays(1)), "contradiction", "recurrenceRule");
        write(group, "times", times.formatted(first.plusDays(1))).done(200);
    }

    private static String cohort(LocalDate starts, LocalDate ends) {
        String first = starts == null ? "null" : "\"" + starts + "\"";
        String last = ends == null ? "null" : "\"" + ends + "\"";
        return FORMAT.replace("\"OPEN\"", "\"CLOSED_COHORT\"")
                .replace("\"cost\"", "\"cohortStartsOn\":" + first + ",\"cohortEndsOn\":" + last + ",\"cost\"");
    }

    @Test
    void places_hosts_and_people_are_found_by_their_words_and_added_once() {
        UUID group = begun();
        UUID site = Ids.next();
        String name = "Hall " + site;
        String described = "{\"name\":\"" + name + "\",\"city\":\"Brookfield\",\"accessibility\":\"Step-free.\"}";
        morgan.put("sites/" + site, described).done(200);
        morgan.put("sites/" + site, described).done(200);
        morgan.put("sites/" + site, described.replace("Brookfield", "Barnfield"))
                .refused(409, "id-taken");
        assertThat(morgan.get("sites?q=" + name.replace(" ", "%20"))
                        .done(200)
                        .at("/items/0/detail")
                        .asText())
                .isEqualTo("Brookfield");
        write(group, "place", "{\"siteId\":\"" + site + "\"}").done(200);
        assertThat(view(group).at("/site/name").asText()).isEqualTo(name);
        assertThat(morgan.get("facilitators?q=FAY").done(200).at("/items").findValuesAsText("name"))
                .contains("Fay");
        assertThat(morgan.get("facilitators?q=adams").done(200).at("/items")).isEmpty();
        assertThat(morgan.get("hosts?q=%25").done(200).at("/items").findValuesAsText("name"))
                .as("a percent sign stands for itself")
                .allSatisfy(host -> assertThat(host).contains("%"));
    }

    @Test
    void a_small_change_of_a_listed_group_is_kept_in_its_history_and_changes_nothing_else() throws Exception {
        UUID group = TestClinic.group(5);
        write(group, "times", TIMES).done(200);
        assertThat(moves(group)).containsExactly("CHANGED");
        assertThat(view(group).at("/status").asText()).isEqualTo("VETTED");
        assertThat(TestClinic.count(
                        "SELECT count(*) FROM openchair.group_session WHERE state = 'PLANNED' AND group_id = '" + group
                                + "'"))
                .isBetween(1, 2);
        write(group, "people", "{\"leaders\":[]}").refused(422, "facilitator-missing");
        write(group, "guidelines", "{\"groundRules\":\"One speaks.\"}").refused(422, "confidentiality-missing");
    }

    @Test
    void a_changed_charter_stops_new_referrals_until_somebody_else_answers_the_checklist() throws Exception {
        UUID group = TestClinic.group(5);
        Api adams = Api.as(base, TestPerson.ADAMS);
        UUID begun = adams.draftReferral(adams.registerPatient(), group);
        write(group, "guidelines", GUIDELINES.replace("stays", "may be told to sponsors"))
                .done(200);
        assertThat(view(group).at("/status").asText()).isEqualTo("SUSPENDED");
        adams.move(begun, "SEND", 1).refused(422, "group-not-referable");
        assertThat(vetting(group).at("/moves").toString()).contains("RENEW").satisfies(saysNothingOf("REINSTATE"));
        move(ada, group, "REINSTATE", "").refused(422, "charter-not-vetted");
        move(morgan, group, "RENEW", answers()).refused(403, "vetter-is-author");
        move(ada, group, "RENEW", "").refused(422, "checklist-incomplete");
        move(ada, group, "RENEW", answers()).done(200);
        adams.move(begun, "SEND", 1).done(200);
        assertThat(moves(group)).containsExactly("RENEW", "CHANGE_CHARTER");
    }

    @Test
    void a_changed_charter_and_a_report_are_settled_by_one_renewal() throws Exception {
        UUID group = TestClinic.group(5);
        write(group, "guidelines", GUIDELINES.replace("stays", "may be told")).done(200);
        fay.post("groups/" + group + "/red-flags", "{\"id\":\"" + Ids.next() + "\",\"codes\":[\"sure-cure\"]}")
                .done(200);
        move(ada, group, "RENEW", answers()).done(200);
        assertThat(vetting(group).at("/reports")).isEmpty();
        assertThat(vetting(group).at("/status").asText()).isEqualTo("VETTED");
    }

    @Test
    void a_red_flag_alone_is_reviewed_and_not_renewed_away() throws Exception {
        UUID group = TestClinic.group(5);
        fay.post("groups/" + group + "/red-flags", "{\"id\":\"" + Ids.next() + "\",\"codes\":[\"sure-cure\"]}")
                .done(200);
        assertThat(vetting(group).at("/moves").toString()).contains("REINSTATE").satisfies(saysNothingOf("RENEW"));
        assertThat(move(ada, group, "RENEW", answers()).status()).isNotEqualTo(200);
        move(morgan, group, "CHANGE_CHARTER", "").refused(409, "move-not-possible");
    }

    @Test
    void people_go_out_of_sight_by_a_focus_only_when_it_is_confirmed() throws Exception {
        UUID group = TestClinic.group(5);
        write(group, "purpose", purpose("Listed")).done(200);
        String recovery = purpose("Listed").replace("depression", "substance-use");
        JsonNode asked = write(group, "purpose", recovery).refused(422, "part-2-changes");
        assertThat(asked.at("/errors/0/field").asText()).isEqualTo("focus");
        assertThat(asked.at("/detail").asText()).contains("cannot see who its members are");
        assertThat(view(group).at("/content/purpose/focus").toString()).isEqualTo("[\"depression\"]");
        confirmed(group, recovery).done(200);
        write(group, "purpose", recovery.replace("Listed", "Renamed")).done(200);
        write(group, "purpose", purpose("Renamed")).refused(422, "part-2-changes");
        confirmed(group, purpose("Renamed")).done(200);
        write(draft(), "purpose", recovery).done(200);
    }

    @Test
    void what_a_focus_about_substance_use_costs_those_who_wait_is_said_and_so() throws Exception {
        UUID group = TestClinic.group(1);
        Api adams = Api.as(base, TestPerson.ADAMS);
        write(group, "purpose", purpose("Listed")).done(200);
        UUID waiting = adams.sendReferral(group);
        UUID begun = adams.draftReferral(adams.registerPatient(), group);
        String recovery = purpose("Listed").replace("depression", "substance-use");
        assertThat(write(group, "purpose", recovery)
                        .refused(422, "part-2-changes")
                        .at("/detail")
                        .asText())
                .contains("people on the waitlist are offered no seat", "No referral is sent without that consent.");
        confirmed(group, recovery).done(200);
        fay.say(waiting, "WAITLIST", "group-full", null).done(200);
        assertThat(TestClinic.text("SELECT state FROM openchair.referral WHERE id = '" + waiting + "'"))
                .isEqualTo("WAITLISTED");
        fay.say(waiting, "OFFER", null, null).refused(409, "seat-not-possible");
        assertThat(adams.move(begun, "SEND", 1).status()).isNotEqualTo(200);
    }

    private Answer confirmed(UUID group, String purpose) {
        String address = part(group, "purpose", view(group).at("/version").asInt());
        return morgan.put(address + "&partTwoChanges=true", purpose);
    }

    @Test
    void the_list_of_drafts_says_who_began_them_and_why_they_came_back() throws Exception {
        UUID group = draft();
        move(fay, group, "SUBMIT", "").done(200);
        move(morgan, group, "RETURN", answers()).done(200);
        JsonNode drafts = morgan.get("set-ups?size=100").done(200).at("/items");
        assertThat(StreamSupport.stream(drafts.spliterator(), false)
                        .filter(each -> each.at("/id").asText().equals(group.toString()))
                        .map(each -> each.at("/returnedBecause").asText()))
                .containsExactly("because");
        assertThat(view(group).at("/returnedBecause").asText()).isEqualTo("because");
        assertThat(view(group).at("/submitted").asBoolean()).isTrue();
    }

    private UUID begun() {
        UUID group = Ids.next();
        morgan.put(part(group, "purpose", 0), "{\"name\":\"Circle " + group + "\"}")
                .done(200);
        return group;
    }

    private static UUID draft() throws Exception {
        UUID group = TestClinic.group(5);
        TestClinic.sql(
                "UPDATE openchair.support_group SET status = 'DRAFT', vetted_on = NULL WHERE id = '" + group + "'");
        return group;
    }

    private Answer write(UUID group, String part, String body) {
        return morgan.put(part(group, part, view(group).at("/version").asInt()), body);
    }

    private void refused(UUID group, String part, String body, String code, String field) {
        JsonNode problem = write(group, part, body).refused(422, code);
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo(field);
    }

    private static String part(UUID group, String part, int version) {
        return "groups/" + group + "/set-up/" + part + "?version=" + version;
    }

    private static String purpose(String name) {
        return "{\"name\":\"" + name + "\",\"focus\":[\"depression\"]}";
    }

    private String people() {
        return "{\"leaders\":[\""
                + morgan.get("facilitators?q=fay").done(200).at("/items/0/id").asText() + "\"]}";
    }

    private JsonNode view(UUID group) {
        return morgan.get("groups/" + group + "/set-up").done(200);
    }

    private JsonNode vetting(UUID group) {
        return ada.get("groups/" + group + "/vetting").done(200);
    }

    private List<String> states(UUID group) {
        return view(group).at("/tasks").findValuesAsText("state");
    }

    private List<String> moves(UUID group) {
        return vetting(group).at("/history").findValuesAsText("move");
    }

    private Answer move(Api by, UUID group, String move, String answers) {
        return by.post(
                "groups/" + group + "/moves",
                "{\"id\":\"%s\",\"move\":\"%s\",\"version\":%d,\"reason\":\"because\",\"answers\":[%s]}"
                        .formatted(
                                Ids.next(), move, vetting(group).at("/version").asInt(), answers));
    }

    /** The whole checklist without a red flag. */
    private String answers() {
        JsonNode checklist = morgan.get("red-flags").done(200);
        return StreamSupport.stream(checklist.spliterator(), false)
                .map(question -> "{\"code\":\"%s\",\"version\":%d,\"present\":false}"
                        .formatted(
                                question.at("/code").asText(),
                                question.at("/version").asInt()))
                .collect(Collectors.joining(","));
    }
}
