package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** Who leads one session, where it is, and what happens while a facilitator is away. */
@ExtendWith(ArquillianExtension.class)
class CoverIT {

    private static final String THEO = "md5('THEO')::uuid";

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api fay;
    private Api theo;
    private Api morgan;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() throws SQLException {
        adams = Api.as(base, TestPerson.ADAMS);
        fay = Api.as(base, TestPerson.FAY);
        theo = Api.as(base, TestPerson.THEO);
        morgan = Api.as(base, TestPerson.MORGAN);
        TestClinic.letTheoLead();
    }

    @Test
    void a_substitute_keeps_the_roster_of_that_session_and_sees_nothing_else_of_the_group() throws SQLException {
        UUID group = TestClinic.group(3);
        UUID referral = adams.sendReferral(group);
        fay.move(referral, "ACCEPT", 2).done(200);
        UUID session = TestClinic.sessionNow(group);
        UUID another = TestClinic.sessionNow(group);
        theo.get("sessions/" + session).refused(404, "not-found");
        name(fay, session, Ids.next(), theoId()).done(200);

        JsonNode roster = theo.get("sessions/" + session).done(200);
        assertThat(roster.at("/substitute").asBoolean()).isTrue();
        String person = roster.at("/entries/0/enrollmentId").asText();
        mark(theo, session, person).done(200);
        JsonNode now = theo.get("sessions/" + session).done(200);
        theo.post(
                        "sessions/" + session + "/sign",
                        "{\"version\":" + now.at("/version").asInt() + "}")
                .done(200);

        theo.get("sessions/" + another).refused(404, "not-found");
        mark(theo, another, person).refused(404, "not-found");
        theo.get("my-groups/" + group + "/members").refused(404, "not-found");
        theo.get("my-groups/" + group + "/sessions").refused(404, "not-found");
        theo.get("groups/" + group + "/meetings").refused(404, "not-found");
        theo.get("sessions/" + session + "/plan").refused(404, "not-found");
        theo.get("inbox/" + referral).refused(404, "not-found");
    }

    @Test
    void a_substitute_is_told_and_loses_sight_of_the_session_once_withdrawn_or_a_week_after_it() throws SQLException {
        UUID session = TestClinic.sessionNow(TestClinic.group(3));
        name(morgan, session, Ids.next(), theoId()).done(200);
        assertThat(TestClinic.text("SELECT string_agg(kind, ',') FROM openchair.notice WHERE recipient_id = " + THEO
                        + " AND target_id = '" + session + "'"))
                .isEqualTo("COVER_ASKED");
        assertThat(mine(theo, session)).isTrue();
        withdraw(fay, session).done(200);
        withdraw(fay, session).done(200);
        theo.get("sessions/" + session).refused(404, "not-found");
        assertThat(mine(theo, session)).isFalse();

        name(fay, session, Ids.next(), theoId()).done(200);
        TestClinic.sql("UPDATE openchair.group_session SET starts_at = now() - interval '9 days', ends_at = now() -"
                + " interval '8 days' WHERE id = '" + session + "'");
        theo.get("sessions/" + session).refused(404, "not-found");
        fay.get("sessions/" + session).done(200);
    }

    @Test
    void says_why_nobody_can_be_named() throws SQLException {
        UUID session = TestClinic.sessionNow(TestClinic.group(3));
        UUID id = Ids.next();
        name(theo, session, id, theoId()).refused(404, "not-found");
        name(adams, session, id, theoId()).refused(403, "forbidden");
        name(fay, session, id, TestClinic.text("SELECT md5('ADAMS')::uuid::text"))
                .refused(422, "colleague-unknown");
        name(fay, session, id, TestClinic.text("SELECT md5('FAY')::uuid::text")).refused(422, "colleague-unknown");
        name(fay, session, id, theoId()).done(200);
        name(fay, session, id, theoId()).done(200);
        assertThat(TestClinic.count(
                        "SELECT count(*) FROM openchair.session_substitute WHERE session_id = '" + session + "'"))
                .isEqualTo(1);
        name(fay, TestClinic.sessionNow(TestClinic.group(3)), id, theoId()).refused(409, "id-taken");
        TestClinic.sql("UPDATE openchair.group_session SET state = 'CANCELLED_OTHER' WHERE id = '" + session + "'");
        withdraw(fay, session).refused(422, "session-cancelled");
        theo.get("sessions/" + session).refused(404, "not-found");
        assertThat(listed(theo, session).at("/state").asText()).isEqualTo("CANCELLED_OTHER");
    }

    @Test
    void of_two_who_name_somebody_at_once_the_later_one_counts_and_both_are_kept() throws Exception {
        UUID session = TestClinic.sessionNow(TestClinic.group(3));
        TestClinic.sql("INSERT INTO openchair.staff (id, subject, display_name, credential) VALUES"
                + " (md5('COVERER')::uuid, 'coverer', 'Coverer', 'NURSE') ON CONFLICT DO NOTHING");
        String other = TestClinic.text("SELECT md5('COVERER')::uuid::text");
        Callable<Integer> one = () -> name(fay, session, Ids.next(), theoId()).status();
        Callable<Integer> two = () -> name(morgan, session, Ids.next(), other).status();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (Future<Integer> answer : both.invokeAll(List.of(one, two))) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            both.shutdownNow();
        }
        String rows = "SELECT count(*) FROM openchair.session_substitute WHERE session_id = '" + session + "'";
        assertThat(TestClinic.count(rows)).isEqualTo(2);
        assertThat(TestClinic.count(rows + " AND undone_at IS NULL")).isEqualTo(1);
    }

    @Test
    void members_and_colleagues_are_told_once_that_a_session_is_elsewhere() throws SQLException {
        UUID group = TestClinic.group(3);
        TestClinic.sql("INSERT INTO openchair.group_facilitator VALUES ('" + group + "', " + THEO + ")");
        UUID session = TestClinic.sessionNow(group);
        place(fay, session, 7, "Room 4", "").refused(409, "stale-version");
        JsonNode placed =
                place(fay, session, 1, "Room 4", "https://meet.example.org/x").done(200);
        assertThat(placed.at("/place").asText()).isEqualTo("Room 4");
        place(fay, session, 1, "Room 4", "https://meet.example.org/x").done(200);
        assertThat(TestClinic.count(
                        "SELECT count(*) FROM openchair.notice WHERE kind = 'SESSION_CHANGED' AND recipient_id = "
                                + THEO + " AND target_id = '" + group + "'"))
                .isEqualTo(1);
        JsonNode seen = listed(theo, session);
        assertThat(seen.at("/place").asText()).isEqualTo("Room 4");
        assertThat(seen.at("/elsewhere").asBoolean()).isTrue();
        place(fay, session, 2, null, "javascript:alert(1)").refused(422, "invalid-fields");
        place(fay, session, placed.at("/version").asInt(), null, null).done(200);
        assertThat(listed(theo, session).at("/elsewhere").asBoolean()).isFalse();
    }

    @Test
    void a_session_that_nobody_leads_is_flagged_until_somebody_does() throws Exception {
        UUID group = TestClinic.group(3);
        fay.post("my-groups/" + group + "/sessions/plan", "{}").done(200);
        LocalDate day = today().plusDays(20);
        String session = session(group, day);
        UUID away = Ids.next();
        JsonNode noted = noteAway(fay, away, day, day).done(200);
        assertThat(noted.at("/uncovered").asInt()).isPositive();
        noteAway(fay, away, day, day).done(200);
        noteAway(theo, away, day, day).refused(409, "id-taken");
        assertThat(needsCover(morgan)).contains(session);
        assertThat(needsCover(fay)).contains(session);
        assertThat(needsCover(theo)).doesNotContain(session);

        name(morgan, UUID.fromString(session), Ids.next(), theoId()).done(200);
        assertThat(needsCover(morgan)).doesNotContain(session);
        UUID theosDay = Ids.next();
        noteAway(theo, theosDay, day, day).done(200);
        assertThat(needsCover(morgan)).as("the substitute is away too").contains(session);
        takeBack(fay, theosDay).refused(404, "not-found");
        takeBack(theo, theosDay).done(200);
        withdraw(morgan, UUID.fromString(session)).done(200);
        assertThat(needsCover(morgan)).contains(session);

        TestClinic.sql("INSERT INTO openchair.group_facilitator VALUES ('" + group + "', " + THEO + ")");
        assertThat(needsCover(morgan)).as("somebody leads with them").doesNotContain(session);
        TestClinic.sql(
                "DELETE FROM openchair.group_facilitator WHERE group_id = '" + group + "' AND staff_id = " + THEO);
        fay.post(
                        "groups/" + group + "/meeting-changes",
                        "{\"id\":\"%s\",\"kind\":\"CALL_OFF\",\"date\":\"%s\",\"reason\":\"HOST\"}"
                                .formatted(Ids.next(), day))
                .done(200);
        assertThat(needsCover(morgan)).doesNotContain(session);
        takeBack(fay, away).done(200);
        takeBack(fay, away).refused(404, "not-found");
    }

    @Test
    void a_group_is_handed_over_by_naming_who_goes_on_and_then_stopping() throws SQLException {
        UUID group = TestClinic.group(3);
        String leaders = "groups/" + group + "/leaders";
        String fayId = TestClinic.text("SELECT md5('FAY')::uuid::text");
        theo.get(leaders).refused(404, "not-found");
        fay.send("DELETE", leaders + "/" + fayId, null, Map.of()).refused(422, "facilitator-missing");
        fay.put(leaders + "/" + TestClinic.text("SELECT md5('ADAMS')::uuid::text"), "{}")
                .refused(422, "colleague-unknown");
        assertThat(fay.put(leaders + "/" + theoId(), "{}").done(200).at("/leaders"))
                .hasSize(2);
        assertThat(fay.put(leaders + "/" + theoId(), "{}").done(200).at("/leaders"))
                .hasSize(2);
        theo.get("my-groups/" + group + "/members").done(200);
        theo.send("DELETE", leaders + "/" + fayId, null, Map.of()).refused(403, "forbidden");
        fay.send("DELETE", leaders + "/" + fayId, null, Map.of()).done(200);
        fay.get("my-groups/" + group + "/members").refused(404, "not-found");
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.group_event WHERE group_id = '" + group
                        + "' AND reason = 'people' AND actor_role = 'FACILITATOR'"))
                .isEqualTo(2);
        morgan.put(leaders + "/" + fayId, "{}").done(200);
        morgan.send("DELETE", leaders + "/" + theoId(), null, Map.of()).done(200);
    }

    @Test
    void says_why_days_away_cannot_be_noted() {
        noteAway(fay, Ids.next(), today().plusDays(2), today()).refused(422, "away-backwards");
        noteAway(fay, Ids.next(), today().minusDays(9), today().minusDays(8)).refused(422, "away-past");
        noteAway(fay, Ids.next(), today(), today().plusYears(2)).refused(422, "away-too-long");
        noteAway(morgan, Ids.next(), today(), today()).refused(403, "forbidden");
        fay.get("my-schedule?days=99").refused(422, "invalid-fields");
        adams.get("my-schedule").refused(403, "forbidden");
    }

    @Test
    void a_week_shows_the_sessions_of_ones_own_groups_only_and_plans_reach_the_horizon() throws Exception {
        UUID group = TestClinic.group(3);
        fay.post("my-groups/" + group + "/sessions/plan", "{}").done(200);
        List<JsonNode> week = all(fay, "my-schedule?days=7&from=" + today().plusDays(1));
        List<JsonNode> own = week.stream()
                .filter(each -> each.at("/groupId").asText().equals(group.toString()))
                .toList();
        assertThat(own).hasSize(7);
        assertThat(week.toString()).satisfies(saysNothingOf("Sammy"));
        assertThat(all(theo, "my-schedule?days=7"))
                .noneMatch(each -> each.at("/groupId").asText().equals(group.toString()));
        assertThat(TestClinic.text(
                        "SELECT (max(local_date) - current_date)::text FROM openchair.group_session WHERE group_id = '"
                                + group + "'"))
                .isEqualTo("56");
    }

    private static List<String> needsCover(Api who) {
        return all(who, "work-list?kind=cover-asked").stream()
                .map(item -> item.at("/targetId").asText())
                .toList();
    }

    private static boolean mine(Api who, UUID session) {
        return all(who, "my-schedule?days=1").stream()
                .anyMatch(each -> each.at("/sessionId").asText().equals(session.toString()));
    }

    private static JsonNode listed(Api who, UUID session) {
        return all(who, "my-schedule?days=1").stream()
                .filter(each -> each.at("/sessionId").asText().equals(session.toString()))
                .findFirst()
                .orElseThrow();
    }

    /** Every page of a collection: the people of these tests lead the groups of all tests. */
    private static List<JsonNode> all(Api who, String path) {
        List<JsonNode> items = new ArrayList<>();
        for (int page = 1; ; page++) {
            JsonNode found = who.get(path + "&size=100&page=" + page).done(200);
            found.at("/items").forEach(items::add);
            if (items.size() >= found.at("/total").asInt()) {
                return items;
            }
        }
    }

    private static Answer mark(Api who, UUID session, String person) {
        return who.put("sessions/" + session + "/attendance/" + person, "{\"outcome\":\"PRESENT\",\"version\":0}");
    }

    private static Answer name(Api who, UUID session, UUID id, String staff) {
        return who.put(
                "sessions/" + session + "/plan/substitute", "{\"id\":\"%s\",\"staffId\":\"%s\"}".formatted(id, staff));
    }

    private static Answer withdraw(Api who, UUID session) {
        return who.send("DELETE", "sessions/" + session + "/plan/substitute", null, Map.of());
    }

    private static Answer place(Api who, UUID session, int version, String place, String link) {
        return who.put(
                "sessions/" + session + "/plan/place",
                "{\"version\":%d,\"place\":%s,\"joiningLink\":%s}".formatted(version, quoted(place), quoted(link)));
    }

    private static String quoted(String text) {
        return text == null ? "null" : '"' + text + '"';
    }

    private static Answer noteAway(Api who, UUID id, LocalDate first, LocalDate last) {
        return who.post(
                "my-schedule/away",
                "{\"id\":\"%s\",\"firstDay\":\"%s\",\"lastDay\":\"%s\"}".formatted(id, first, last));
    }

    private static Answer takeBack(Api who, UUID id) {
        return who.send("DELETE", "my-schedule/away/" + id, null, Map.of());
    }

    private static String session(UUID group, LocalDate day) throws SQLException {
        return TestClinic.text("SELECT id::text FROM openchair.group_session WHERE group_id = '" + group
                + "' AND local_date = '" + day + "'");
    }

    private static String theoId() throws SQLException {
        return TestClinic.text("SELECT " + THEO + "::text");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
