package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** One patient's path through the API, and what happens when two go it at once. */
@ExtendWith(ArquillianExtension.class)
class ReferralLoopIT {

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api baker;
    private Api fay;
    private Api theo;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        adams = Api.as(base, TestPerson.ADAMS);
        baker = Api.as(base, TestPerson.BAKER);
        fay = Api.as(base, TestPerson.FAY);
        theo = Api.as(base, TestPerson.THEO);
    }

    @Test
    void a_patient_goes_from_draft_to_a_signed_session() throws Exception {
        UUID group = TestClinic.group(8);
        UUID patient = adams.registerPatient();
        UUID referral = adams.draftReferral(patient, group);
        assertThat(adams.move(referral, "SEND", 1).done(200).at("/state").asText())
                .isEqualTo("SENT");
        assertThat(fay.get("inbox/" + referral).done(200).at("/callName").asText())
                .isEqualTo("Sammy");
        assertThat(fay.move(referral, "ACCEPT", 2).done(200).at("/state").asText())
                .isEqualTo("ACCEPTED");
        TestClinic.seatedSinceMorning(group);

        JsonNode session =
                fay.post("my-groups/" + group + "/sessions/plan", "").done(200).at("/items/0");
        JsonNode person = roster(session).at("/entries/0");
        assertThat(person.at("/newcomer").asBoolean()).isTrue();
        mark(session, person, "PRESENT", 0).done(200);
        fay.post(path(session) + "/sign", "{\"version\":2}").done(200);

        JsonNode followed = adams.get("referrals/" + referral).done(200);
        assertThat(followed.at("/state").asText()).isEqualTo("ATTENDING");
        assertThat(followed.at("/attended").asInt()).isEqualTo(1);
        assertThat(followed.at("/history").findValuesAsText("move"))
                .containsExactly("BEGIN", "SEND", "ACCEPT", "ATTEND_FIRST");
        mark(session, person, "NO_SHOW", 1).refused(409, "session-signed");
    }

    @Test
    void tells_everybody_whose_turn_it_is() throws Exception {
        UUID referral = adams.sendReferral(TestClinic.group(3));
        assertThat(fay.work("targetId")).contains(referral.toString());
        fay.move(referral, Ids.next(), "DECLINE", 2, "not-a-fit").done(200);
        assertThat(adams.work("targetId")).contains(referral.toString());
        assertThat(adams.work("kind")).contains("referral-declined");
    }

    @Test
    void shows_a_facilitator_the_least_and_shares_only_what_was_agreed() throws Exception {
        UUID referral = adams.sendReferral(TestClinic.group(3));
        JsonNode item = fay.get("inbox/" + referral).done(200);
        assertThat(item.at("/phone").asText()).isEqualTo("555-0100");
        assertThat(item.at("/email").isNull()).isTrue();
        assertThat(item.toString())
                .satisfies(saysNothingOf("Lee", "1990-02-03", "private", "birthDate", "recordNumber"));
    }

    @Test
    void does_not_send_what_must_not_be_sent() throws Exception {
        UUID group = TestClinic.group(3);
        UUID patient = adams.registerPatient();
        String whole = Api.draft(patient, group, 0);
        String another = Api.draft(adams.registerPatient(), group, 0);
        refusesToSend(another.replace("\"inDangerNow\":false", "\"inDangerNow\":true"), "in-danger");
        refusesToSend(whole.replace("\"inDangerNow\":false", "\"inDangerNow\":null"), "safety-unanswered");
        refusesToSend(whole.replace("\"VERBAL\"", "null"), "consent-missing");
        refusesToSend(whole.replace('"' + group.toString() + '"', "null"), "group-missing");
        TestClinic.sql("UPDATE openchair.support_group SET min_age = 60 WHERE id = '" + group + "'");
        refusesToSend(whole, "outside-age-range");
        TestClinic.sql("UPDATE openchair.support_group SET status = 'SUSPENDED' WHERE id = '" + group + "'");
        refusesToSend(whole, "group-not-referable");
    }

    private void refusesToSend(String draft, String code) {
        UUID id = Ids.next();
        adams.put("referrals/" + id, draft).done(200);
        adams.move(id, "SEND", 1).refused(422, code);
        assertThat(adams.get("referrals/" + id).text("/state")).isEqualTo("DRAFT");
    }

    @Test
    void needs_a_known_reason_to_decline() throws Exception {
        UUID referral = adams.sendReferral(TestClinic.group(3));
        fay.move(referral, "DECLINE", 2).refused(422, "reason-missing");
        fay.move(referral, Ids.next(), "DECLINE", 2, "because").refused(422, "reason-unknown");
        fay.move(referral, Ids.next(), "DECLINE", 2, "schedule").done(200);
    }

    @Test
    void the_last_seat_goes_to_exactly_one_of_twenty() throws Exception {
        UUID group = TestClinic.group(1);
        List<UUID> referrals =
                IntStream.range(0, 20).mapToObj(n -> adams.sendReferral(group)).toList();
        List<Answer> answers = atOnce(referrals.stream()
                .<Callable<Answer>>map(referral -> () -> fay.move(referral, "ACCEPT", 2))
                .toList());
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        answers.stream().filter(answer -> answer.status() != 200).forEach(answer -> answer.refused(409, "group-full"));
        assertThat(TestClinic.count("SELECT seats_taken FROM openchair.support_group WHERE id = '" + group + "'"))
                .isEqualTo(1);
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.referral WHERE state = 'ACCEPTED' AND group_id = '"
                        + group + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_move_repeated_ten_times_at_once_is_made_once() throws Exception {
        UUID referral = adams.sendReferral(TestClinic.group(3));
        UUID move = Ids.next();
        Callable<Answer> accept = () -> fay.move(referral, move, "ACCEPT", 2, null);
        List<Answer> answers =
                atOnce(IntStream.range(0, 10).mapToObj(n -> accept).toList());
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.done(200).at("/version").asInt()).isEqualTo(3));
        assertThat(TestClinic.count(
                        "SELECT count(*) FROM openchair.referral_event WHERE referral_id = '" + referral + "'"))
                .isEqualTo(3);
    }

    @Test
    void answers_a_stale_move_with_both_versions() throws Exception {
        UUID referral = adams.sendReferral(TestClinic.group(3));
        JsonNode problem = fay.move(referral, "ACCEPT", 1).refused(409, "stale-version");
        assertThat(problem.at("/current/version").asInt()).isEqualTo(2);
        assertThat(problem.at("/submitted/version").asInt()).isEqualTo(1);
    }

    @Test
    void answers_a_stale_draft_with_both_versions() throws Exception {
        UUID group = TestClinic.group(3);
        UUID patient = adams.registerPatient();
        UUID referral = adams.draftReferral(patient, group);
        String mine = Api.draft(patient, group, 1).replace("Hello", "Mine");
        String theirs = Api.draft(patient, group, 1).replace("Hello", "Theirs");
        adams.put("referrals/" + referral, mine).done(200);
        JsonNode problem = adams.put("referrals/" + referral, theirs).refused(409, "stale-version");
        assertThat(problem.at("/current/noteToGroup").asText()).isEqualTo("Mine");
        assertThat(problem.at("/submitted/noteToGroup").asText()).isEqualTo("Theirs");
        assertThat(adams.put("referrals/" + referral, mine)
                        .done(200)
                        .at("/version")
                        .asInt())
                .as("the same content again changes nothing")
                .isEqualTo(2);
    }

    @Test
    void corrects_consent_in_a_draft() throws Exception {
        UUID group = TestClinic.group(3);
        UUID patient = adams.registerPatient();
        UUID referral = adams.draftReferral(patient, group);
        String written = Api.draft(patient, group, 1).replace("VERBAL", "WRITTEN");
        assertThat(adams.put("referrals/" + referral, written).text("/consentMethod"))
                .isEqualTo("WRITTEN");
        String withdrawn = Api.draft(patient, group, 2).replace("\"VERBAL\"", "null");
        adams.put("referrals/" + referral, withdrawn).done(200);
        adams.move(referral, "SEND", 3).refused(422, "consent-missing");
    }

    @Test
    void answers_a_stale_mark_with_both_versions() throws Exception {
        JsonNode session = sessionWithOnePerson();
        JsonNode person = roster(session).at("/entries/0");
        mark(session, person, "PRESENT", 0).done(200);
        assertThat(mark(session, person, "PRESENT", 0).done(200).at("/version").asInt())
                .as("the same mark again changes nothing")
                .isEqualTo(1);
        JsonNode problem = mark(session, person, "LATE", 0).refused(409, "stale-version");
        assertThat(problem.at("/current/outcome").asText()).isEqualTo("PRESENT");
        assertThat(problem.at("/submitted/outcome").asText()).isEqualTo("LATE");
    }

    @Test
    void attendance_waits_for_the_session_to_start() throws Exception {
        JsonNode today = sessionWithOnePerson();
        JsonNode sessions = fay.get("my-groups/" + today.at("/groupId").asText() + "/sessions")
                .done(200);
        JsonNode tomorrow = sessions.at("/items/1");
        mark(tomorrow, roster(tomorrow).at("/entries/0"), "PRESENT", 0).refused(422, "session-not-started");
        fay.post(path(tomorrow) + "/sign", "{\"version\":1}").refused(422, "session-not-started");
    }

    @Test
    void another_clinic_finds_nothing() throws Exception {
        UUID group = TestClinic.group(3);
        UUID patient = adams.registerPatient();
        UUID referral = adams.draftReferral(patient, group);
        baker.get("patients/" + patient).refused(404, "not-found");
        baker.get("patients/" + patient + "/referrals").refused(404, "not-found");
        baker.get("referrals/" + referral).refused(404, "not-found");
        baker.put("referrals/" + referral, Api.draft(patient, group, 1)).refused(404, "not-found");
        baker.put("referrals/" + Ids.next(), Api.draft(patient, group, 0)).refused(404, "not-found");
        baker.move(referral, "SEND", 1).refused(404, "not-found");
        assertThat(baker.finds("q", "lee").toString()).satisfies(saysNothingOf(patient.toString()));
        baker.post("patients", Api.patient(patient, "R-other")).refused(409, "id-taken");
    }

    @Test
    void another_groups_facilitator_finds_nothing() throws Exception {
        JsonNode session = sessionWithOnePerson();
        JsonNode person = roster(session).at("/entries/0");
        String group = session.at("/groupId").asText();
        UUID referral = adams.sendReferral(UUID.fromString(group));
        theo.get("inbox/" + referral).refused(404, "not-found");
        theo.move(referral, "ACCEPT", 2).refused(404, "not-found");
        theo.get("my-groups/" + group + "/members").refused(404, "not-found");
        theo.get("my-groups/" + group + "/sessions").refused(404, "not-found");
        theo.post("my-groups/" + group + "/sessions/plan", "").refused(404, "not-found");
        theo.get(path(session)).refused(404, "not-found");
        theo.put(
                        path(session) + "/attendance/"
                                + person.at("/enrollmentId").asText(),
                        "{\"outcome\":\"LATE\",\"version\":0}")
                .refused(404, "not-found");
        theo.post(path(session) + "/sign", "{\"version\":1}").refused(404, "not-found");
    }

    @Test
    void a_draft_is_not_yet_the_groups_to_see() throws Exception {
        UUID referral = adams.draftReferral(adams.registerPatient(), TestClinic.group(3));
        fay.get("inbox/" + referral).refused(404, "not-found");
        fay.move(referral, "ACCEPT", 1).refused(404, "not-found");
    }

    @Test
    void leaving_frees_the_seat() throws Exception {
        UUID group = TestClinic.group(1);
        UUID first = adams.sendReferral(group);
        UUID second = adams.sendReferral(group);
        fay.move(first, "ACCEPT", 2).done(200);
        fay.move(second, "ACCEPT", 2).refused(409, "group-full");
        fay.move(first, Ids.next(), "GIVE_UP", 3, "could-not-reach").done(200);
        fay.move(second, "ACCEPT", 2).done(200);
    }

    @Test
    void registers_once_however_often_it_is_sent() {
        UUID id = Ids.next();
        adams.post("patients", Api.patient(id, "R-" + id)).done(201);
        adams.post("patients", Api.patient(id, "R-" + id)).done(200);
        adams.post("patients", Api.patient(id, "R2-" + id)).refused(409, "id-taken");
        adams.post("patients", Api.patient(Ids.next(), "R-" + id)).refused(409, "record-number-taken");
    }

    @Test
    void a_repeated_key_gets_the_same_answer_and_never_another_request() throws Exception {
        JsonNode session = sessionWithOnePerson();
        Map<String, String> key = Map.of("Idempotency-Key", Ids.next().toString());
        JsonNode signed = fay.send("POST", path(session) + "/sign", "{\"version\":1,\"unmarked\":1}", key)
                .done(200);
        assertThat(fay.send("POST", path(session) + "/sign", "{\"version\":1,\"unmarked\":1}", key)
                        .done(200))
                .isEqualTo(signed);
        fay.send("POST", path(session) + "/sign", "{\"version\":2,\"unmarked\":1}", key)
                .refused(422, "idempotency-key-reused");
        fay.post(path(session) + "/sign", "{\"version\":1,\"unmarked\":1}").refused(409, "session-signed");
    }

    @Test
    void every_reading_and_change_is_audited_and_the_chain_holds() throws Exception {
        UUID patient = adams.registerPatient();
        adams.get("patients/" + patient).done(200);
        String events = "SELECT count(*) FROM openchair.audit_event WHERE patient_id = '" + patient + "'";
        assertThat(TestClinic.count(events + " AND action = 'patient.register'"))
                .isEqualTo(1);
        assertThat(TestClinic.count(events + " AND action = 'read'")).isEqualTo(2);
        baker.get("patients/" + patient).refused(404, "not-found");
        assertThat(TestClinic.count(events + " AND action = 'read'")).isEqualTo(2);
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.audit_break"))
                .isZero();
    }

    private JsonNode sessionWithOnePerson() throws Exception {
        return seatOne(TestClinic.group(5));
    }

    private JsonNode seatOne(UUID group) throws SQLException {
        fay.move(adams.sendReferral(group), "ACCEPT", 2).done(200);
        TestClinic.seatedSinceMorning(group);
        return fay.post("my-groups/" + group + "/sessions/plan", "").done(200).at("/items/0");
    }

    private JsonNode roster(JsonNode session) {
        return fay.get(path(session)).done(200);
    }

    private static String path(JsonNode session) {
        return "sessions/" + session.at("/id").asText();
    }

    private Answer mark(JsonNode session, JsonNode person, String outcome, int version) {
        return fay.put(
                path(session) + "/attendance/" + person.at("/enrollmentId").asText(),
                "{\"outcome\":\"%s\",\"version\":%d}".formatted(outcome, version));
    }

    private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<Answer>> answers = callers.invokeAll(calls);
            return answers.stream().map(ReferralLoopIT::value).toList();
        } finally {
            callers.shutdownNow();
        }
    }

    private static Answer value(Future<Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
