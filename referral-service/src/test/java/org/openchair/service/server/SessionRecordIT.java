package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** What a session was about: written until it is signed, amended after, never naming anybody. */
@ExtendWith(ArquillianExtension.class)
class SessionRecordIT {

    private static final String WHOLE =
            """
            {"version":%d,"topics":["coping","stigma"],"support":["emotional","esteem"],"approach":"cbt","selfRating":4,
             "fidelity":["agenda"],"note":%s,"namesConfirmed":%b}""";

    @ArquillianResource
    private URI base;

    private SeatedSession it;
    private Api theo;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void open_a_session() throws Exception {
        it = SeatedSession.with(1, base);
        theo = Api.as(base, TestPerson.THEO);
    }

    @Test
    void is_written_read_and_changed_until_it_is_signed() {
        assertThat(record().at("/version").asInt()).isZero();
        JsonNode saved = write(0, "null").done(200);
        assertThat(saved.at("/topics").findValuesAsText("label"))
                .containsExactly("Coping with hard moments", "Stigma and shame");
        assertThat(saved.at("/support").findValuesAsText("code")).containsExactly("emotional", "esteem");
        assertThat(saved.at("/fidelity").findValuesAsText("code")).containsExactly("agenda");
        assertThat(saved.at("/selfRating").asInt()).isEqualTo(4);
        assertThat(saved.at("/savedBy").asText()).isEqualTo("Fay");
        it.sign();
        write(1, "\"More\"").refused(409, "session-signed");
        assertThat(record().at("/signedBy").asText()).isEqualTo("Fay");
    }

    @Test
    void saving_it_again_changes_nothing_and_an_overtaken_one_shows_both() {
        write(0, "\"A calm evening\"").done(200);
        assertThat(write(0, "\"A calm evening\"").done(200).at("/version").asInt())
                .isEqualTo(1);
        JsonNode stale = write(0, "\"A lively evening\"").refused(409, "stale-version");
        assertThat(stale.at("/current/note").asText()).isEqualTo("A calm evening");
        assertThat(stale.at("/submitted/note").asText()).isEqualTo("A lively evening");
    }

    @Test
    void a_name_of_a_member_has_to_be_confirmed() {
        for (String named : List.of("sammy came late", "SAM’s first time", "with Lée", "Sammy")) {
            JsonNode problem = write(0, '"' + named + '"').refused(422, "names-in-text");
            assertThat(problem.at("/errors/0/field").asText()).isEqualTo("note");
        }
        assertThat(record().at("/version").asInt()).isZero();
        write(0, "\"The same as ever, samples were shown\"").done(200);
        it.fay()
                .put(it.path() + "/record", WHOLE.formatted(1, "\"Sam is a book\"", true))
                .done(200);
        assertThat(record().at("/note").asText()).isEqualTo("Sam is a book");
    }

    @Test
    void takes_only_codes_of_its_lists() {
        String body = WHOLE.formatted(0, "null", false);
        put(body.replace("stigma", "gossip")).refused(422, "code-unknown");
        put(body.replace("\"agenda\"", "\"reading\"")).refused(422, "code-unknown");
        put(body.replace("\"selfRating\":4", "\"selfRating\":6")).refused(422, "invalid-fields");
        put(body.replace("\"selfRating\":4", "\"selfRating\":null")).done(200);
        JsonNode choices = it.fay().get("session-record-choices").done(200);
        assertThat(choices.at("/support")).hasSize(7);
        assertThat(choices.at("/risks")).hasSize(11);
        assertThat(choices.at("/fidelity/cbt").findValuesAsText("code")).contains("agenda");
    }

    @Test
    void a_session_to_come_has_no_record_yet() throws Exception {
        TestClinic.sql("UPDATE openchair.group_session SET starts_at = now() + interval '1 day',"
                + " ends_at = now() + interval '2 days' WHERE id = '" + it.session() + "'");
        write(0, "null").refused(422, "session-not-started");
        risk(Ids.next(), "griping", "Reminded of the rules").refused(422, "session-not-started");
    }

    @Test
    void risks_are_noted_taken_back_and_added_after_signing() {
        UUID first = Ids.next();
        risk(first, "dominating", "Invited the quiet ones").done(200);
        assertThat(risk(first, "dominating", "Invited the quiet ones").done(200).at("/risks"))
                .hasSize(1);
        risk(first, "griping", "Something else").refused(409, "id-taken");
        risk(Ids.next(), "griping", "Spoke with Sammy").refused(422, "names-in-text");
        risk(Ids.next(), "boredom", "Nothing").refused(422, "code-unknown");
        UUID second = Ids.next();
        risk(second, "griping", "Changed the subject").done(200);
        assertThat(takeBack(second).done(200).at("/risks")).hasSize(1);
        it.mark("PRESENT", 0);
        it.sign();
        takeBack(first).refused(409, "session-signed");
        JsonNode late = risk(Ids.next(), "misinformation", "Sent the leaflet").done(200);
        assertThat(late.at("/risks/0/afterSigning").asBoolean()).isFalse();
        assertThat(late.at("/risks/1/afterSigning").asBoolean()).isTrue();
    }

    @Test
    void a_corrected_mark_counts_everywhere_and_what_it_was_is_kept() {
        it.mark("NO_SHOW", 0);
        it.sign();
        UUID id = Ids.next();
        JsonNode amended = correct(id, "LATE").done(200).at("/amendments/0");
        assertThat(amended.at("/before").asText()).isEqualTo("NO_SHOW");
        assertThat(amended.at("/after").asText()).isEqualTo("LATE");
        assertThat(amended.at("/callName").asText()).isEqualTo("Sammy");
        assertThat(amended.at("/amendedBy").asText()).isEqualTo("Fay");
        assertThat(correct(id, "LATE").done(200).at("/amendments")).hasSize(1);
        assertThat(record().at("/attended").asInt()).isEqualTo(1);
        JsonNode part = it.adams()
                .get("patients/" + it.patient() + "/participation")
                .done(200)
                .at("/0");
        assertThat(part.at("/attended").asInt()).isEqualTo(1);
        assertThat(part.at("/missed").asInt()).isZero();
        assertThat(part.at("/state").asText()).isEqualTo("ATTENDING");
        correct(Ids.next(), "LATE").refused(422, "mark-unchanged");
    }

    @Test
    void who_was_not_marked_can_be_marked_by_an_amendment() {
        it.sign();
        correct(Ids.next(), "PRESENT").done(200);
        assertThat(record().at("/amendments/0/before").asText()).isEqualTo("NOT_RECORDED");
        assertThat(record().at("/attended").asInt()).isEqualTo(1);
    }

    @Test
    void words_are_added_with_a_reason_and_without_names() {
        amend("Forgot it", "\"We also spoke about sleep\"").refused(409, "session-not-signed");
        it.sign();
        amend(" ", "\"We also spoke about sleep\"").refused(422, "invalid-fields");
        amend("Forgot it", "\"Sammy asked for sleep\"").refused(422, "names-in-text");
        amend("Forgot it", "null").refused(422, "one-amendment-at-a-time");
        JsonNode added = amend("Forgot it", "\"We also spoke about sleep\"").done(200);
        assertThat(added.at("/amendments/0/addition").asText()).isEqualTo("We also spoke about sleep");
        assertThat(added.at("/amendments/0/reason").asText()).isEqualTo("Forgot it");
    }

    @Test
    void two_people_correcting_one_mark_at_once_leave_one_story() throws Exception {
        it.mark("NO_SHOW", 0);
        it.sign();
        List<Answer> answers = List.of("LATE", "PRESENT", "EXCUSED", "LEFT_EARLY").parallelStream()
                .map(outcome -> correct(Ids.next(), outcome))
                .toList();
        answers.forEach(answer -> answer.done(200));
        String story =
                TestClinic.text("SELECT string_agg(outcome_before || '>' || outcome_after, ' ' ORDER BY amended_at, id)"
                        + " FROM openchair.session_amendment WHERE session_id = '" + it.session() + "'");
        String[] steps = story.split(" ");
        assertThat(steps).hasSize(4);
        for (int i = 1; i < steps.length; i++) {
            assertThat(steps[i]).startsWith(steps[i - 1].replaceAll(".*>", "") + ">");
        }
        assertThat(TestClinic.text(
                        "SELECT outcome FROM openchair.attendance WHERE session_id = '" + it.session() + "'"))
                .isEqualTo(steps[3].replaceAll(".*>", ""));
    }

    @Test
    void another_facilitator_finds_nothing_and_a_clinician_is_sent_away() {
        write(0, "\"Ours\"").done(200);
        for (String path : List.of("/record", "/concerns", "/progress-notes", "/feedback")) {
            theo.get(it.path() + path).refused(404, "not-found");
            it.adams().get(it.path() + path).refused(403, "forbidden");
            Api.as(base, TestPerson.MORGAN).get(it.path() + path).refused(403, "forbidden");
        }
        theo.put(it.path() + "/record", WHOLE.formatted(1, "null", false)).refused(404, "not-found");
        theo.post(it.path() + "/record/amendments", amendment(Ids.next(), "LATE"))
                .refused(404, "not-found");
        theo.post(it.path() + "/record/risks", riskBody(Ids.next(), "griping", "x"))
                .refused(404, "not-found");
    }

    @Test
    void the_clinic_learns_when_somebody_came_and_nothing_of_what_it_was_about() throws SQLException {
        write(0, "\"A calm evening\"").done(200);
        risk(Ids.next(), "griping", "Changed the subject").done(200);
        it.mark("LEFT_EARLY", 0);
        JsonNode sessions = it.adams()
                .get("patients/" + it.patient() + "/attended-sessions")
                .done(200);
        assertThat(sessions.at("/items/0/outcome").asText()).isEqualTo("LEFT_EARLY");
        assertThat(sessions.at("/items/0/format").asText()).isEqualTo("IN_PERSON");
        assertThat(sessions.toString()).satisfies(saysNothingOf("coping", "calm", "griping", "emotional"));
        Api.as(base, TestPerson.BAKER)
                .get("patients/" + it.patient() + "/attended-sessions")
                .refused(404, "not-found");
        String consent = TestClinic.text("SELECT id FROM openchair.consent WHERE patient_id = '" + it.patient() + "'");
        it.adams()
                .post(
                        "patients/" + it.patient() + "/consents/" + consent + "/withdrawal",
                        "{\"id\":\"" + Ids.next() + "\",\"how\":\"VERBAL\"}")
                .done(200);
        assertThat(it.adams()
                        .get("patients/" + it.patient() + "/attended-sessions")
                        .done(200)
                        .at("/total")
                        .asInt())
                .as("without the consent to hear of it")
                .isZero();
    }

    private JsonNode record() {
        return it.fay().get(it.path() + "/record").done(200);
    }

    private Answer write(int version, String note) {
        return put(WHOLE.formatted(version, note, false));
    }

    private Answer put(String body) {
        return it.fay().put(it.path() + "/record", body);
    }

    private Answer risk(UUID id, String code, String action) {
        return it.fay().post(it.path() + "/record/risks", riskBody(id, code, action));
    }

    private static String riskBody(UUID id, String code, String action) {
        return "{\"id\":\"%s\",\"risk\":\"%s\",\"severity\":\"MODERATE\",\"actionTaken\":\"%s\",\"clinicianMustKnow\":false,\"namesConfirmed\":false}"
                .formatted(id, code, action);
    }

    private Answer takeBack(UUID risk) {
        return it.fay().send("DELETE", it.path() + "/record/risks/" + risk, null, Map.of());
    }

    private Answer correct(UUID id, String outcome) {
        return it.fay().post(it.path() + "/record/amendments", amendment(id, outcome));
    }

    private String amendment(UUID id, String outcome) {
        return "{\"id\":\"%s\",\"reason\":\"Mixed up two people\",\"enrollmentId\":\"%s\",\"outcome\":\"%s\",\"namesConfirmed\":false}"
                .formatted(id, it.seat(), outcome);
    }

    private Answer amend(String reason, String addition) {
        return it.fay()
                .post(
                        it.path() + "/record/amendments",
                        "{\"id\":\"%s\",\"reason\":\"%s\",\"addition\":%s,\"namesConfirmed\":false}"
                                .formatted(Ids.next(), reason, addition));
    }
}
