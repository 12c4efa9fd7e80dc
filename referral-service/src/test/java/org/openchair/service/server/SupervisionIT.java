package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** How those who lead groups get on, as their supervisor sees it, and who could join them. */
@ExtendWith(ArquillianExtension.class)
class SupervisionIT {

    @ArquillianResource
    private URI base;

    private Api theo;
    private UUID peer;
    private UUID group;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void theo_supervises_a_peer_who_leads_a_group() throws SQLException {
        theo = Api.as(base, TestPerson.THEO);
        peer = supervised("md5('THEO')::uuid");
        group = ledBy(peer);
    }

    @Test
    void hours_are_those_of_the_sessions_that_were_held_and_led() throws SQLException {
        held(group, 5, 60);
        held(group, 10, 90);
        held(group, 100, 60);
        UUID covered = held(group, 15, 60);
        UUID other = supervised("md5('THEO')::uuid");
        TestClinic.sql(
                "INSERT INTO openchair.session_substitute (id, session_id, staff_id, named_by, named_at) VALUES ('"
                        + Ids.next() + "', '" + covered + "', '" + other + "', 'test', now())");
        TestClinic.sessionNow(group);

        JsonNode person = record(peer).at("/person");
        assertThat(person.at("/sessionsLed").asInt()).isEqualTo(2);
        assertThat(person.at("/minutesLed").asInt()).isEqualTo(150);
        assertThat(person.at("/groups").asInt()).isEqualTo(1);
        assertThat(record(other).at("/person/minutesLed").asInt()).isEqualTo(60);
        JsonNode year = theo.get("supervision/" + peer + "?days=366").done(200);
        assertThat(year.at("/person/sessionsLed").asInt()).isEqualTo(3);
        assertThat(year.at("/sessions")).hasSize(3);
        theo.get("supervision/" + peer + "?days=5000").refused(422, "invalid-fields");
        JsonNode listed = row(peer);
        assertThat(listed).isEqualTo(person);
    }

    @Test
    void a_risk_waits_for_its_debrief_and_a_wrong_entry_does_not_count() throws SQLException {
        UUID session = held(group, 4, 60);
        risk(session);
        assertThat(record(peer).at("/person/risks").asInt()).isEqualTo(1);
        assertThat(record(peer).at("/person/seriousRisks").asInt()).isEqualTo(1);
        assertThat(record(peer).at("/person/debriefsDue").asInt()).isEqualTo(1);
        assertThat(record(peer).at("/sessions/0/debriefDue").asBoolean()).isTrue();
        assertThat(asked()).as("asked of the supervisor").isTrue();

        UUID debrief = Ids.next();
        JsonNode noted = debrief(debrief, session, today(), 20).done(200);
        assertThat(noted.at("/debriefs/0/supervisor").asText()).isEqualTo("Theo");
        assertThat(noted.at("/person/debriefsDue").asInt()).isZero();
        assertThat(debrief(debrief, session, today(), 20).done(200).at("/debriefs"))
                .hasSize(1);
        assertThat(asked()).isFalse();

        JsonNode taken = theo.post("supervision/" + peer + "/debriefs/" + debrief + "/entered-in-error", "")
                .done(200);
        assertThat(taken.at("/debriefs")).isEmpty();
        assertThat(taken.at("/person/debriefsDue").asInt()).isEqualTo(1);
        theo.post("supervision/" + peer + "/debriefs/" + Ids.next() + "/entered-in-error", "")
                .refused(404, "not-found");
    }

    @Test
    void a_debrief_that_cannot_be_is_refused_beside_its_field() throws SQLException {
        UUID session = held(group, 4, 60);
        JsonNode early = debrief(Ids.next(), session, today().minusDays(9), 20).refused(422, "held-before-session");
        assertThat(early.at("/errors/0/field").asText()).isEqualTo("heldOn");
        debrief(Ids.next(), session, today().plusDays(2), 20).refused(422, "held-in-the-future");
        debrief(Ids.next(), session, today(), 4).refused(422, "invalid-fields");
        debrief(Ids.next(), held(TestClinic.group(3), 3, 60), today(), 20).refused(422, "session-unknown");
        UUID id = Ids.next();
        debrief(id, session, today(), 20).done(200);
        debrief(id, held(group, 2, 60), today(), 20).refused(409, "id-taken");
        assertThat(record(peer).at("/debriefs")).hasSize(1);
    }

    @Test
    void the_supervisor_notes_a_meeting_as_being_with_the_supervisor() {
        String meeting = "{\"id\":\"%s\",\"heldOn\":\"%s\",\"minutes\":45}".formatted(Ids.next(), today());
        theo.post("supervision/" + peer + "/meetings", meeting).done(200);
        JsonNode again = theo.post("supervision/" + peer + "/meetings", meeting).done(200);
        assertThat(again.at("/meetings")).hasSize(1);
        assertThat(again.at("/meetings/0/supervisor").asText()).isEqualTo("Theo");
        assertThat(again.at("/person/supervisedOn").asText()).isEqualTo(today().toString());
    }

    @Test
    void nobody_but_the_supervisor_and_the_person_sees_it() throws SQLException {
        UUID session = held(group, 4, 60);
        for (TestPerson stranger : new TestPerson[] {TestPerson.FAY, TestPerson.ADAMS}) {
            Api asks = Api.as(base, stranger);
            asks.get("supervision/" + peer).refused(404, "not-found");
            asks.post("supervision/" + peer + "/debriefs", body(Ids.next(), session, today(), 20))
                    .refused(404, "not-found");
            asks.post(
                            "supervision/" + peer + "/meetings",
                            "{\"id\":\"%s\",\"heldOn\":\"%s\",\"minutes\":45}".formatted(Ids.next(), today()))
                    .refused(404, "not-found");
            assertThat(asks.all("supervision").toString()).satisfies(saysNothingOf(peer.toString()));
        }
        Api fay = Api.as(base, TestPerson.FAY);
        String own = fay.get("me").done(200).at("/staffId").asText();
        assertThat(fay.get("supervision/" + own).done(200).at("/supervises").asBoolean())
                .isFalse();
        fay.post("supervision/" + own + "/debriefs", body(Ids.next(), session, today(), 20))
                .refused(404, "not-found");
        Api.as(base, TestPerson.MORGAN).get("supervision").refused(403, "forbidden");
        Api.as(base, TestPerson.ADAMS).get("supervision/candidates").refused(403, "forbidden");
    }

    @Test
    void somebody_in_growth_who_agreed_is_a_candidate_until_they_take_it_back() throws SQLException {
        SeatedSession it = SeatedSession.with(1, base);
        TestClinic.sql("UPDATE openchair.staff SET supervisor_id = md5('THEO')::uuid WHERE id = md5('FAY')::uuid");
        UUID consent = Ids.next();
        agree(it, consent);
        assertThat(candidate(it.fay(), it)).as("not in Growth").isFalse();
        stage(it, "GROWTH");
        assertThat(candidate(it.fay(), it)).isTrue();
        assertThat(candidate(theo, it)).as("whoever supervises the leader").isTrue();
        stage(it, "REBUILDING");
        assertThat(candidate(it.fay(), it)).as("not in Growth any more").isFalse();
        stage(it, "GROWTH");
        it.underPart2();
        assertThat(candidate(theo, it)).as("42 CFR part 2: not agreed to").isFalse();
        assertThat(candidate(it.fay(), it)).as("42 CFR part 2: not agreed to").isFalse();
        UUID explicit = Ids.next();
        agree(it, explicit, "SUBSTANCE_USE");
        assertThat(candidate(it.fay(), it)).isTrue();
        assertThat(candidate(theo, it)).as("the group alone is told").isFalse();
        it.adams()
                .post(
                        "patients/" + it.patient() + "/consents/" + explicit + "/withdrawal",
                        "{\"id\":\"" + Ids.next() + "\",\"how\":\"VERBAL\"}")
                .done(200);
        assertThat(candidate(it.fay(), it)).as("taken back").isFalse();
    }

    private static boolean candidate(Api asks, SeatedSession it) {
        return asks.all("supervision/candidates").toString().contains(it.seat().toString());
    }

    private static void agree(SeatedSession it, UUID consent, String... more) {
        String shares =
                "\"NAME\",\"PEER_LEADERSHIP\"" + (more.length == 0 ? "" : ",\"" + String.join("\",\"", more) + '"');
        it.adams()
                .post(
                        "patients/" + it.patient() + "/consents",
                        "{\"id\":\"%s\",\"shares\":[%s],\"recipient\":\"GROUP\",\"groupId\":\"%s\",\"purpose\":\"PATIENT_REQUEST\",\"until\":\"%s\",\"how\":\"WRITTEN\"}"
                                .formatted(consent, shares, it.group(), today().plusYears(1)))
                .done(200);
    }

    private static void stage(SeatedSession it, String stage) {
        it.adams()
                .post(
                        "patients/" + it.patient() + "/stages",
                        "{\"id\":\"%s\",\"stage\":\"%s\"}".formatted(Ids.next(), stage))
                .done(200);
    }

    private JsonNode record(UUID person) {
        return theo.get("supervision/" + person).done(200);
    }

    private JsonNode row(UUID person) {
        for (JsonNode each : theo.all("supervision")) {
            if (each.at("/id").asText().equals(person.toString())) {
                return each;
            }
        }
        throw new AssertionError("not in the list");
    }

    private boolean asked() {
        for (JsonNode item : theo.all("work-list")) {
            if (item.at("/kind").asText().equals("debrief-due")
                    && item.at("/targetId").asText().equals(peer.toString())) {
                return true;
            }
        }
        return false;
    }

    private Answer debrief(UUID id, UUID session, LocalDate held, int minutes) {
        return theo.post("supervision/" + peer + "/debriefs", body(id, session, held, minutes));
    }

    private static String body(UUID id, UUID session, LocalDate held, int minutes) {
        return "{\"id\":\"%s\",\"sessionId\":\"%s\",\"heldOn\":\"%s\",\"minutes\":%d}"
                .formatted(id, session, held, minutes);
    }

    private static UUID supervised(String by) throws SQLException {
        UUID id = Ids.next();
        TestClinic.sql("INSERT INTO openchair.staff (id, display_name, supervisor_id) VALUES ('" + id + "', 'Peer " + id
                + "', " + by + ")");
        return id;
    }

    private static UUID ledBy(UUID person) throws SQLException {
        UUID group = TestClinic.group(5);
        TestClinic.sql(
                "UPDATE openchair.group_facilitator SET staff_id = '" + person + "' WHERE group_id = '" + group + "'");
        return group;
    }

    private static UUID held(UUID group, int daysAgo, int minutes) throws SQLException {
        UUID id = Ids.next();
        TestClinic.sql(
                "INSERT INTO openchair.group_session (id, version, group_id, local_date, starts_at, ends_at, state)"
                        + " VALUES ('%s', 1, '%s', (now() AT TIME ZONE 'UTC')::date - %d, now() - interval '%d days', now() - interval '%d days' + interval '%d minutes', 'HELD')"
                                .formatted(id, group, daysAgo, daysAgo, daysAgo, minutes));
        return id;
    }

    private void risk(UUID session) throws SQLException {
        TestClinic.sql(
                "INSERT INTO openchair.session_risk (id, session_id, code, severity, action_taken, clinician_must_know, noted_at, noted_by)"
                        + " VALUES ('%s', '%s', 'griping', 'SERIOUS', 'Turned to what helps', false, now(), '%s')"
                                .formatted(Ids.next(), session, peer));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
