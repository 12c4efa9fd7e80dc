package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;
import org.openchair.directory.HolidayCalendar;

/** Calling off, moving and adding one meeting of a group, and the days on which groups do not meet. */
@ExtendWith(ArquillianExtension.class)
class MeetingsIT {

    /** Groups here meet every day at midnight. */
    @ArquillianResource
    private URI base;

    private Api fay;
    private Api theo;
    private Api morgan;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        fay = Api.as(base, TestPerson.FAY);
        theo = Api.as(base, TestPerson.THEO);
        morgan = Api.as(base, TestPerson.MORGAN);
    }

    @Test
    void calls_off_a_meeting_with_its_reason_and_undoes_it() throws Exception {
        UUID group = planned();
        UUID change = Ids.next();
        JsonNode off = callOff(fay, group, change, inAWeek(), "WEATHER").done(200);
        assertThat(standing(off, inAWeek())).isEqualTo("CALLED_OFF WEATHER Ice on the roads");
        assertThat(session(group, inAWeek())).isEqualTo("CANCELLED_OTHER WEATHER Ice on the roads");
        assertThat(factSheetDays(group)).hasSize(4);
        assertThat(standing(undo(fay, group, change).done(200), inAWeek())).isEqualTo("ON_SCHEDULE");
        assertThat(session(group, inAWeek())).isEqualTo("PLANNED");
        undo(fay, group, change).done(200);
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.audit_event WHERE resource = 'group/" + group
                        + "' AND action IN ('meeting.call-off', 'meeting.undo-call-off')"))
                .isEqualTo(2);
    }

    @Test
    void a_meeting_called_off_by_its_host_is_cancelled_by_the_host_and_off_the_fact_sheet() throws Exception {
        UUID group = planned();
        LocalDate tomorrow = today().plusDays(1);
        assertThat(factSheetDays(group)).contains(tomorrow.toString());
        callOff(morgan, group, Ids.next(), tomorrow, "HOST").done(200);
        assertThat(session(group, tomorrow)).startsWith("CANCELLED_BY_HOST HOST");
        assertThat(factSheetDays(group)).hasSize(4).doesNotContain(tomorrow.toString());
    }

    @Test
    void moves_a_meeting_and_calls_off_what_was_moved() throws Exception {
        UUID group = planned();
        JsonNode moved = change(fay, group, Ids.next(), "MOVE", inAWeek(), inAWeek() + "T10:00", "OTHER")
                .done(200);
        assertThat(standings(moved, inAWeek())).containsExactly("MOVED_AWAY", "MOVED_HERE");
        assertThat(sessions(group, inAWeek())).containsExactly("00:00 CANCELLED_OTHER", "10:00 PLANNED");
        JsonNode off = callOff(fay, group, Ids.next(), inAWeek(), "HOST").done(200);
        assertThat(standings(off, inAWeek())).containsExactly("CALLED_OFF");
        assertThat(sessions(group, inAWeek())).containsExactly("00:00 CANCELLED_BY_HOST", "10:00 CANCELLED_OTHER");
    }

    @Test
    void adds_a_meeting_and_takes_it_back() throws Exception {
        UUID group = planned();
        UUID extra = Ids.next();
        change(fay, group, extra, "ADD", null, inAWeek() + "T18:30", "OTHER").done(200);
        assertThat(sessions(group, inAWeek())).containsExactly("00:00 PLANNED", "18:30 PLANNED");
        undo(fay, group, extra).done(200);
        assertThat(sessions(group, inAWeek())).containsExactly("00:00 PLANNED", "18:30 CANCELLED_OTHER");
    }

    @Test
    void an_extra_meeting_needs_no_reason() throws Exception {
        UUID group = planned();
        String extra = "{\"id\":\"%s\",\"kind\":\"ADD\",\"newDate\":\"%s\",\"newStartsAt\":\"18:30\"}"
                .formatted(Ids.next(), inAWeek());
        fay.post("groups/" + group + "/meeting-changes", extra).done(200);
        assertThat(sessions(group, inAWeek())).containsExactly("00:00 PLANNED", "18:30 PLANNED");
    }

    @Test
    void planning_again_changes_nothing() throws Exception {
        UUID group = planned();
        callOff(fay, group, Ids.next(), inAWeek(), "HOST").done(200);
        String fingerprint =
                "SELECT hashtext(string_agg(s::text, ',' ORDER BY starts_at)) FROM openchair.group_session s WHERE group_id = '"
                        + group + "'";
        int before = TestClinic.count(fingerprint);
        plan(group);
        plan(group);
        assertThat(TestClinic.count(fingerprint)).isEqualTo(before);
    }

    @Test
    void a_session_that_was_held_stays_whatever_the_schedule_says() throws Exception {
        UUID group = planned();
        TestClinic.sql("UPDATE openchair.group_session SET state = 'HELD' WHERE group_id = '" + group
                + "' AND local_date = '" + inAWeek() + "'");
        callOff(fay, group, Ids.next(), inAWeek(), "HOST").refused(409, "meeting-held");
        TestClinic.sql("UPDATE openchair.support_group SET recurrence_rule = 'FREQ=YEARLY' WHERE id = '" + group + "'");
        plan(group);
        assertThat(session(group, inAWeek())).isEqualTo("HELD");
        assertThat(session(group, inAWeek().plusDays(1))).isEqualTo("CANCELLED_OTHER SCHEDULE");
    }

    @Test
    void a_session_that_the_schedule_has_again_is_planned_again() throws Exception {
        UUID group = planned();
        String rule = "UPDATE openchair.support_group SET recurrence_rule = '%s' WHERE id = '" + group + "'";
        TestClinic.sql(rule.formatted("FREQ=YEARLY"));
        plan(group);
        TestClinic.sql(rule.formatted("FREQ=DAILY"));
        plan(group);
        assertThat(session(group, inAWeek())).isEqualTo("PLANNED");
    }

    @Test
    void says_why_a_change_cannot_be_made() throws Exception {
        UUID group = planned();
        callOff(fay, group, Ids.next(), today(), "HOST").refused(409, "meeting-past");
        callOff(fay, group, Ids.next(), LocalDate.of(2025, 1, 1), "HOST").refused(422, "meeting-unknown");
        callOff(fay, group, Ids.next(), inAWeek(), "SCHEDULE").refused(422, "reason-unknown");
        change(fay, group, Ids.next(), "MOVE", inAWeek(), inAWeek().plusDays(1) + "T00:30", "HOST")
                .refused(409, "meeting-overlaps");
        change(fay, group, Ids.next(), "ADD", null, today() + "T00:00", "HOST").refused(422, "new-time-past");
        callOff(fay, group, Ids.next(), inAWeek(), "HOST").done(200);
        callOff(fay, group, Ids.next(), inAWeek(), "HOST").refused(409, "meeting-called-off");
    }

    @Test
    void the_same_change_sent_twice_is_made_once() throws Exception {
        UUID group = planned();
        UUID id = Ids.next();
        callOff(fay, group, id, inAWeek(), "HOST").done(200);
        callOff(fay, group, id, inAWeek(), "HOST").done(200);
        callOff(fay, group, id, inAWeek().plusDays(1), "HOST").refused(409, "id-taken");
        callOff(fay, planned(), id, inAWeek(), "HOST").refused(409, "id-taken");
    }

    @Test
    void of_two_who_call_off_the_same_meeting_at_once_one_does() throws Exception {
        UUID group = planned();
        Callable<Integer> calling =
                () -> callOff(fay, group, Ids.next(), inAWeek(), "HOST").status();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> answers = both.invokeAll(List.of(calling, calling));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
        } finally {
            both.shutdownNow();
        }
        assertThat(TestClinic.count(
                        "SELECT count(*) FROM openchair.schedule_exception WHERE group_id = '" + group + "'"))
                .isEqualTo(1);
    }

    @Test
    void only_those_who_lead_the_group_and_program_managers_see_and_change_its_meetings() throws Exception {
        UUID group = planned();
        theo.get("groups/" + group + "/meetings").refused(404, "not-found");
        callOff(theo, group, Ids.next(), inAWeek(), "HOST").refused(404, "not-found");
        undo(theo, group, Ids.next()).refused(404, "not-found");
        keep(theo, group, 1, null, null).refused(404, "not-found");
        morgan.get("groups/" + group + "/meetings").done(200);
        Api.as(base, TestPerson.ADAMS).get("groups/" + group + "/meetings").refused(403, "forbidden");
        fay.get("closing-days").refused(403, "forbidden");
    }

    @Test
    void a_group_leaves_out_holidays_unless_it_says_that_it_meets_on_them() throws Exception {
        UUID group = planned();
        keep(fay, group, 1, null, "US-XX").refused(422, "holiday-calendar-unknown");
        keep(fay, group, 7, null, null).refused(409, "stale-version");
        JsonNode kept = keep(fay, group, 1, null, null).done(200);
        assertThat(kept.at("/holidayCalendar").asText()).isEqualTo("US");
        assertThat(kept.at("/meetsOnHolidays").isNull()).isTrue();
        assertThat(holidays(kept)).isEqualTo(holidaysToCome());
        assertThat(holidays(group)).isEqualTo(holidaysToCome());
        int version = kept.at("/version").asInt();
        assertThat(version).isEqualTo(2);
        assertThat(holidays(keep(morgan, group, version, true, "US-NY").done(200)))
                .isZero();
        assertThat(holidays(group)).isZero();
    }

    @Test
    void a_closing_day_calls_off_the_meetings_of_its_host_until_it_is_taken_back() throws Exception {
        UUID host = Ids.next();
        TestClinic.sql("INSERT INTO openchair.host (id, name) VALUES ('" + host + "', 'Riverside')");
        UUID theirs = planned();
        UUID anothers = planned();
        TestClinic.sql("UPDATE openchair.support_group SET host_id = '" + host + "' WHERE id = '" + theirs + "'");
        UUID id = Ids.next();
        close(id, host, inAWeek()).done(200);
        close(id, host, inAWeek()).done(200);
        assertThat(toldOfChanges(theirs)).as("once, though asked twice").isEqualTo(1);
        assertThat(toldOfChanges(anothers)).isZero();
        assertThat(session(theirs, inAWeek())).isEqualTo("CANCELLED_OTHER CLOSED Inventory");
        assertThat(session(anothers, inAWeek())).isEqualTo("PLANNED");
        assertThat(standing(fay.get("groups/" + theirs + "/meetings").done(200), inAWeek()))
                .isEqualTo("CLOSED CLOSED Inventory");
        close(Ids.next(), host, inAWeek()).refused(409, "closed-already");
        close(Ids.next(), Ids.next(), inAWeek()).refused(422, "host-unknown");
        close(Ids.next(), host, today().minusDays(3)).refused(422, "closing-day-past");
        assertThat(morgan.get("closing-days?size=100").done(200).findValuesAsText("id"))
                .contains(id.toString());
        morgan.send("DELETE", "closing-days/" + id, null, Map.of()).done(200);
        assertThat(session(theirs, inAWeek())).isEqualTo("PLANNED");
        assertThat(toldOfChanges(theirs)).as("nothing changed in the end").isZero();
    }

    private static int toldOfChanges(UUID group) throws SQLException {
        return TestClinic.count(
                "SELECT count(*) FROM openchair.notice WHERE kind = 'SESSION_CHANGED' AND target_id = '" + group + "'");
    }

    @Test
    void an_extra_meeting_takes_place_on_a_closing_day() throws Exception {
        UUID host = Ids.next();
        TestClinic.sql("INSERT INTO openchair.host (id, name) VALUES ('" + host + "', 'Hillside')");
        UUID group = planned();
        TestClinic.sql("UPDATE openchair.support_group SET host_id = '" + host + "' WHERE id = '" + group + "'");
        close(Ids.next(), host, inAWeek()).done(200);
        change(fay, group, Ids.next(), "ADD", null, inAWeek() + "T00:00", "OTHER")
                .done(200);
        assertThat(session(group, inAWeek())).isEqualTo("PLANNED");
    }

    @Test
    void a_move_to_a_closing_day_is_confirmed_and_one_to_a_time_that_the_clocks_skip_refused() throws Exception {
        UUID host = Ids.next();
        TestClinic.sql("INSERT INTO openchair.host (id, name) VALUES ('" + host + "', 'Lakeside')");
        UUID group = planned();
        TestClinic.sql("UPDATE openchair.support_group SET host_id = '" + host + "' WHERE id = '" + group + "'");
        close(Ids.next(), host, inAWeek()).done(200);
        String to = inAWeek() + "T10:00";
        change(fay, group, Ids.next(), "MOVE", inAWeek().plusDays(1), to, "HOST")
                .refused(422, "day-closed");
        change(fay, group, Ids.next(), "ADD", null, to, "OTHER").refused(422, "day-closed");
        fay.post(
                        "groups/" + group + "/meeting-changes",
                        "{\"id\":\"%s\",\"kind\":\"ADD\",\"newDate\":\"%s\",\"newStartsAt\":\"10:00\",\"closedDayConfirmed\":true}"
                                .formatted(Ids.next(), inAWeek()))
                .done(200);
        assertThat(sessions(group, inAWeek())).contains("10:00 PLANNED");
        TestClinic.sql("UPDATE openchair.support_group SET time_zone = 'America/New_York' WHERE id = '" + group + "'");
        ZoneRules newYork = ZoneId.of("America/New_York").getRules();
        ZoneOffsetTransition next = newYork.nextTransition(Instant.now());
        LocalDateTime skipped = (next.isGap() ? next : newYork.nextTransition(next.getInstant())).getDateTimeBefore();
        change(fay, group, Ids.next(), "ADD", null, skipped.plusMinutes(30).toString(), "OTHER")
                .refused(422, "new-time-nonexistent");
    }

    @Test
    void the_calendar_shows_what_was_called_off_and_moved() throws Exception {
        UUID group = planned();
        String link = fay.post("my-groups/" + group + "/calendar-link", "{}")
                .done(200)
                .at("/url")
                .asText();
        change(fay, group, Ids.next(), "MOVE", inAWeek(), inAWeek() + "T10:00", "OTHER")
                .done(200);
        String feed = new Api(base, null)
                .get(link.substring(link.indexOf("calendar/")))
                .response()
                .body();
        String day = inAWeek().toString().replace("-", "");
        assertThat(event(feed, day + "T000000Z")).contains("STATUS:CANCELLED");
        assertThat(event(feed, day + "T100000Z")).contains("STATUS:CONFIRMED");
        assertThat(feed).satisfies(saysNothingOf("Ice on the roads"));
    }

    private static String event(String feed, String start) {
        return List.of(feed.split("BEGIN:VEVENT")).stream()
                .filter(event -> event.contains("DTSTART:" + start))
                .findFirst()
                .orElseThrow();
    }

    private UUID planned() throws SQLException {
        UUID group = TestClinic.group(8);
        plan(group);
        return group;
    }

    private void plan(UUID group) {
        fay.post("my-groups/" + group + "/sessions/plan", "{}").done(200);
    }

    private Answer callOff(Api who, UUID group, UUID id, LocalDate day, String reason) {
        return change(who, group, id, "CALL_OFF", day, null, reason);
    }

    private static Answer change(Api who, UUID group, UUID id, String kind, LocalDate day, String to, String reason) {
        String date = day == null ? "null" : "\"" + day + "\"";
        String then = to == null
                ? ""
                : ",\"newDate\":\"%s\",\"newStartsAt\":\"%s\"".formatted(to.substring(0, 10), to.substring(11));
        return who.post(
                "groups/" + group + "/meeting-changes",
                "{\"id\":\"%s\",\"kind\":\"%s\",\"date\":%s%s,\"reason\":\"%s\",\"note\":\"Ice on the roads\"}"
                        .formatted(id, kind, date, then, reason));
    }

    private static Answer undo(Api who, UUID group, UUID change) {
        return who.send("DELETE", "groups/" + group + "/meeting-changes/" + change, null, Map.of());
    }

    private static Answer keep(Api who, UUID group, int version, Boolean meets, String calendar) {
        String code = calendar == null ? "null" : "\"" + calendar + "\"";
        return who.put(
                "groups/" + group + "/holidays",
                "{\"version\":%d,\"meetsOnHolidays\":%s,\"calendar\":%s}".formatted(version, meets, code));
    }

    private Answer close(UUID id, UUID host, LocalDate day) {
        return morgan.post(
                "closing-days",
                "{\"id\":\"%s\",\"hostId\":\"%s\",\"day\":\"%s\",\"name\":\"Inventory\"}".formatted(id, host, day));
    }

    private List<String> factSheetDays(UUID group) {
        return StreamSupport.stream(
                        fay.get("groups/" + group).done(200).at("/nextSessions").spliterator(), false)
                .map(start -> start.asText().substring(0, 10))
                .toList();
    }

    private static List<String> standings(JsonNode coming, LocalDate day) {
        return on(coming, day).stream()
                .map(meeting -> meeting.at("/standing").asText())
                .toList();
    }

    private static String standing(JsonNode coming, LocalDate day) {
        JsonNode meeting = on(coming, day).get(0);
        return List.of("/standing", "/reason", "/note").stream()
                .map(meeting::at)
                .filter(value -> !value.isNull() && !value.isMissingNode())
                .map(JsonNode::asText)
                .reduce((first, second) -> first + " " + second)
                .orElseThrow();
    }

    private static List<JsonNode> on(JsonNode coming, LocalDate day) {
        return StreamSupport.stream(coming.at("/meetings").spliterator(), false)
                .filter(meeting -> meeting.at("/date").asText().equals(day.toString()))
                .toList();
    }

    private static int holidaysToCome() {
        HolidayCalendar federal = HolidayCalendar.of("US").orElseThrow();
        return (int) today().plusDays(1)
                .datesUntil(today().plusWeeks(8).plusDays(1))
                .filter(day -> federal.holidayOn(day).isPresent())
                .count();
    }

    private static int holidays(JsonNode coming) {
        return (int) StreamSupport.stream(coming.at("/meetings").spliterator(), false)
                .filter(meeting -> meeting.at("/standing").asText().equals("HOLIDAY"))
                .count();
    }

    private static int holidays(UUID group) throws SQLException {
        return TestClinic.count("SELECT count(*) FROM openchair.group_session WHERE group_id = '" + group
                + "' AND cancel_reason = 'HOLIDAY'");
    }

    private static String session(UUID group, LocalDate day) throws SQLException {
        return TestClinic.text("SELECT concat_ws(' ', state, cancel_reason, cancel_note) FROM openchair.group_session"
                + " WHERE group_id = '" + group + "' AND local_date = '" + day + "' ORDER BY starts_at");
    }

    private static List<String> sessions(UUID group, LocalDate day) throws SQLException {
        return List.of(TestClinic.text(
                        "SELECT string_agg(to_char(starts_at AT TIME ZONE 'UTC', 'HH24:MI') || ' ' || state, ','"
                                + " ORDER BY starts_at) FROM openchair.group_session WHERE group_id = '" + group
                                + "' AND local_date = '" + day + "'")
                .split(","));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static LocalDate inAWeek() {
        return today().plusDays(7);
    }
}
