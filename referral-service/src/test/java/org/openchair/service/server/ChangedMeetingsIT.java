package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** Everyone concerned is told once when meetings change, by whatever changed them. */
@ExtendWith(ArquillianExtension.class)
class ChangedMeetingsIT {

    private static final String THEO = "md5('THEO')::uuid";

    @ArquillianResource
    private URI base;

    private Api fay;
    private Api adams;
    private Api morgan;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        fay = Api.as(base, TestPerson.FAY);
        adams = Api.as(base, TestPerson.ADAMS);
        morgan = Api.as(base, TestPerson.MORGAN);
    }

    @Test
    void a_new_day_tells_the_leaders_who_is_to_start_and_members_once() throws Exception {
        UUID group = planned();
        UUID referral = accepted(group);
        reachByMail(referral);
        times(group, "FREQ=WEEKLY;BYDAY=TU").done(200);
        assertThat(told(group, "md5('FAY')::uuid")).isEqualTo(1);
        assertThat(told(referral, "md5('ADAMS')::uuid")).isEqualTo(1);
        assertThat(mailed(group)).isEqualTo(1);
        times(group, "FREQ=WEEKLY;BYDAY=WE").done(200);
        cancel(group, nextWednesdayAfterNext()).done(200);
        assertThat(told(group, "md5('FAY')::uuid"))
                .as("several changes within some minutes")
                .isEqualTo(1);
        assertThat(told(referral, "md5('ADAMS')::uuid")).isEqualTo(1);
        assertThat(mailed(group)).isEqualTo(1);
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.meeting_news WHERE group_id = '" + group + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_new_place_of_all_meetings_is_told_and_the_same_again_is_not() throws Exception {
        UUID group = planned();
        place(group, "https://meet.example.org/new").done(200);
        assertThat(told(group, "md5('FAY')::uuid")).isEqualTo(1);
        place(group, "https://meet.example.org/new").done(200);
        assertThat(told(group, "md5('FAY')::uuid")).isEqualTo(1);
    }

    @Test
    void the_notice_says_what_changed_with_the_old_and_the_new_times() throws Exception {
        UUID group = planned();
        UUID referral = accepted(group);
        cancel(group, LocalDate.now(ZoneOffset.UTC).plusDays(7)).done(200);
        JsonNode notice = adams.all("notices").stream()
                .filter(each -> each.at("/targetId").asText().equals(referral.toString())
                        && each.at("/kind").asText().equals("SESSION_CHANGED"))
                .findFirst()
                .orElseThrow();
        assertThat(notice.at("/details/0").asText()).endsWith(" is canceled.");
        JsonNode opened = adams.post("notices/" + notice.at("/id").asText() + "/read", "{}")
                .done(200);
        assertThat(opened.at("/details")).isEqualTo(notice.at("/details"));
    }

    @Test
    void a_meeting_that_is_moved_twice_is_moved_once_and_no_added_one_is_taken_for_a_canceled_one() throws Exception {
        UUID group = planned();
        UUID referral = accepted(group);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        change(group, "\"kind\":\"MOVE\",\"date\":\"" + today.plusDays(5) + "\"," + at(today.plusDays(6)))
                .done(200);
        change(group, "\"kind\":\"MOVE\",\"date\":\"" + today.plusDays(5) + "\"," + at(today.plusDays(19)))
                .done(200);
        cancel(group, today.plusDays(8)).done(200);
        change(group, "\"kind\":\"ADD\"," + at(today.plusDays(9))).done(200);
        JsonNode told = adams.all("notices").stream()
                .filter(each -> each.at("/targetId").asText().equals(referral.toString())
                        && each.at("/kind").asText().equals("SESSION_CHANGED"))
                .findFirst()
                .orElseThrow()
                .at("/details");
        assertThat(told).hasSize(4);
        assertThat(told.at("/0").asText())
                .contains(day(today.plusDays(5)) + ", ", " is moved to ", day(today.plusDays(19)));
        assertThat(told.at("/1").asText()).contains(day(today.plusDays(8))).endsWith(" is canceled.");
        assertThat(told.at("/2").asText()).startsWith("New: ").contains(day(today.plusDays(9)));
    }

    @Test
    void the_old_times_of_a_moved_meeting_say_where_it_went_and_a_canceled_one_does_not() throws Exception {
        UUID group = planned();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String move = "\"kind\":\"MOVE\",\"date\":\"" + today.plusDays(2) + "\",";
        change(group, move + at(today.plusDays(3))).done(200);
        change(group, move + at(today.plusDays(4))).done(200);
        cancel(group, today.plusDays(5)).done(200);
        String now = today.plusDays(4) + "T18:30:00Z";
        for (List<JsonNode> list : List.of(
                fay.all("my-schedule").stream()
                        .filter(each -> each.at("/groupId").asText().equals(group.toString()))
                        .toList(),
                fay.all("my-groups/" + group + "/sessions"))) {
            assertThat(list.stream().filter(each -> !each.at("/movedTo").isNull()))
                    .as("the first time and the one in between")
                    .hasSize(2)
                    .allMatch(each -> each.at("/movedTo").asText().equals(now));
        }
        String old = TestClinic.text("SELECT id::text FROM openchair.group_session WHERE group_id = '" + group
                + "' AND local_date = '" + today.plusDays(2) + "'");
        assertThat(fay.get("sessions/" + old + "/plan").done(200).at("/movedTo").asText())
                .isEqualTo(now);
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy", Locale.US));
    }

    private static String at(LocalDate day) {
        return "\"newDate\":\"" + day + "\",\"newStartsAt\":\"18:30\"";
    }

    private Answer change(UUID group, String what) {
        return morgan.post(
                "groups/" + group + "/meeting-changes",
                "{\"id\":\"%s\",%s,\"reason\":\"WEATHER\"}".formatted(Ids.next(), what));
    }

    @Test
    void a_text_that_changes_tells_nobody() throws Exception {
        UUID group = planned();
        write(group, "inclusion", "{\"languages\":[\"en\"],\"inclusionNote\":\"Captions.\"}")
                .done(200);
        assertThat(told(group, "md5('FAY')::uuid")).isZero();
    }

    @Test
    void who_was_asked_to_lead_a_canceled_session_is_told() throws Exception {
        UUID group = planned();
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(7);
        String session = TestClinic.text("SELECT id::text FROM openchair.group_session WHERE group_id = '" + group
                + "' AND local_date = '" + day + "'");
        TestClinic.sql(
                "INSERT INTO openchair.session_substitute (id, session_id, staff_id, named_by, named_at) VALUES ('"
                        + Ids.next() + "', '" + session + "', " + THEO + ", 'fay', now())");
        cancel(group, day.plusDays(1)).done(200);
        assertThat(told(UUID.fromString(session), THEO)).isZero();
        cancel(group, day).done(200);
        assertThat(told(UUID.fromString(session), THEO)).isEqualTo(1);
    }

    @Test
    void the_facilitator_sees_whom_to_call_and_no_one_else_does() throws Exception {
        UUID group = planned();
        UUID byPhone = accepted(group);
        UUID byMail = accepted(group);
        reachByMail(byMail);
        JsonNode toCall = fay.get("my-groups/" + group + "/members-to-call").done(200);
        assertThat(toCall.at("/items")).hasSize(1);
        assertThat(toCall.at("/items/0/enrollmentId").asText())
                .isEqualTo(TestClinic.text(
                        "SELECT id::text FROM openchair.enrollment WHERE referral_id = '" + byPhone + "'"));
        Api.as(base, TestPerson.THEO)
                .get("my-groups/" + group + "/members-to-call")
                .refused(404, "not-found");
        morgan.get("my-groups/" + group + "/members-to-call").refused(403, "forbidden");
        adams.get("my-groups/" + group + "/members-to-call").refused(403, "forbidden");
    }

    private UUID planned() throws SQLException {
        UUID group = TestClinic.group(5);
        fay.post("my-groups/" + group + "/sessions/plan", "{}").done(200);
        return group;
    }

    private UUID accepted(UUID group) {
        UUID referral = adams.sendReferral(group);
        fay.say(referral, "ACCEPT", null, null).done(200);
        return referral;
    }

    private static void reachByMail(UUID referral) throws SQLException {
        TestClinic.sql(
                "UPDATE openchair.patient SET contact_by = 'EMAIL', do_not_contact = false, email = 'r@example.org'"
                        + " WHERE id = (SELECT patient_id FROM openchair.referral WHERE id = '" + referral + "')");
    }

    private Answer times(UUID group, String rule) {
        return write(
                group,
                "times",
                "{\"timeZone\":\"UTC\",\"recurrenceRule\":\"%s\",\"firstSessionOn\":\"2026-01-01\",\"startsAt\":\"18:30\",\"durationMinutes\":90}"
                        .formatted(rule));
    }

    private Answer place(UUID group, String link) {
        return write(group, "place", "{\"joiningLink\":\"" + link + "\"}");
    }

    private Answer write(UUID group, String part, String body) {
        int version = morgan.get("groups/" + group + "/set-up")
                .done(200)
                .at("/version")
                .asInt();
        return morgan.put("groups/" + group + "/set-up/" + part + "?version=" + version, body);
    }

    private Answer cancel(UUID group, LocalDate day) {
        return morgan.post(
                "groups/" + group + "/meeting-changes",
                "{\"id\":\"%s\",\"kind\":\"CALL_OFF\",\"date\":\"%s\",\"reason\":\"WEATHER\"}"
                        .formatted(Ids.next(), day));
    }

    private static LocalDate nextWednesdayAfterNext() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return today.with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.WEDNESDAY))
                .plusWeeks(1);
    }

    private static int told(UUID target, String staff) throws SQLException {
        return TestClinic.count("SELECT count(*) FROM openchair.notice WHERE kind = 'SESSION_CHANGED' AND target_id = '"
                + target + "' AND recipient_id = " + staff);
    }

    private static int mailed(UUID group) throws SQLException {
        return TestClinic.count("SELECT count(*) FROM openchair.outgoing_mail m JOIN openchair.meeting_news n"
                + " ON n.id = m.meeting_news_id WHERE n.group_id = '" + group + "' AND m.due_at = n.closes_at");
    }
}
