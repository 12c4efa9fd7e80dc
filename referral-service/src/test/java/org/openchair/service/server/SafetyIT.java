package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** Somebody may be in danger: a human is told, takes it on by name, and nothing goes on as if nothing had happened. */
@ExtendWith(ArquillianExtension.class)
class SafetyIT {

    private static final String BAYSIDE = "md5('bayside')::uuid";
    private static final String PHQ_9 =
            """
            {"id":"%s","instrument":"PHQ-9","checked":["LONG_AGO"],"takenOn":"2026-01-05","method":"ON_PAPER","answers":[0,0,0,0,0,0,0,0,%d]}""";

    @ArquillianResource
    private URI base;

    private Api chen;
    private Api diaz;
    private Api ada;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeAll
    static void open_a_clinic_of_two() throws SQLException {
        TestClinic.sql(
                """
                INSERT INTO openchair.clinic (id, name, time_zone) VALUES (%1$s, 'Bayside Clinic', 'UTC');
                INSERT INTO openchair.staff (id, subject, display_name, clinic_id) VALUES
                  (md5('CHEN')::uuid, '%2$s', 'Dr. Chen', %1$s), (md5('DIAZ')::uuid, '%3$s', 'Dr. Diaz', %1$s),
                  (md5('FOSTER')::uuid, 'foster', 'Dr. Foster', %1$s)"""
                        .formatted(BAYSIDE, TestPerson.CHEN.subject(), TestPerson.DIAZ.subject()));
    }

    @BeforeEach
    void sign_in() throws SQLException {
        chen = Api.as(base, TestPerson.CHEN);
        diaz = Api.as(base, TestPerson.DIAZ);
        ada = Api.as(base, TestPerson.ADA);
        TestClinic.sql("UPDATE openchair.clinic SET safety_contact_id = NULL WHERE id = " + BAYSIDE);
    }

    @Test
    void an_answer_that_says_danger_alerts_the_colleagues_once() throws Exception {
        UUID patient = chen.registerPatient();
        UUID referral = Ids.next();
        inDanger(referral, patient, 0).done(200);
        JsonNode written = inDanger(referral, patient, 1).done(200);
        UUID alert = alertOf(written);
        assertThat(alerts(patient)).isEqualTo(1);
        assertThat(written.at("/alert/raisedBy").asText()).isEqualTo("Dr. Chen");

        JsonNode first = diaz.get("work-list?size=100").done(200).at("/items/0");
        assertThat(first.at("/kind").asText()).startsWith("danger-");
        assertThat(diaz.get("work-list?size=100").done(200).at("/items").findValuesAsText("targetId"))
                .contains(alert.toString());
        assertThat(told("DIAZ", alert)).isEqualTo(1);
        assertThat(told("FOSTER", alert)).isEqualTo(1);
        assertThat(told("CHEN", alert)).isZero();
        assertThat(diaz.get("safety-alerts/" + alert).done(200).at("/alerted").toString())
                .contains("Dr. Diaz", "Dr. Foster");
    }

    @Test
    void nothing_is_sent_until_someone_handles_it_by_name() throws Exception {
        UUID group = TestClinic.group(3);
        UUID patient = chen.registerPatient();
        UUID referral = Ids.next();
        UUID alert = alertOf(inDanger(referral, patient, 0).done(200));
        chen.put("referrals/" + referral, Api.draft(patient, group, 1)).done(200);
        chen.move(referral, "SEND", 2).refused(422, "safety-alert-open");
        UUID another = chen.draftReferral(patient, group);
        chen.move(another, "SEND", 1).refused(422, "safety-alert-open");

        chen.put("safety-alerts/" + alert + "/acknowledgement", "{\"action\":\"SPOKE_SAFE\"}")
                .refused(422, "raiser-reason-missing");
        JsonNode taken = acknowledge(diaz, alert).done(200);
        assertThat(taken.at("/acknowledgedBy").asText()).isEqualTo("Dr. Diaz");
        assertThat(taken.at("/action").asText()).isEqualTo("SPOKE_SAFE");
        assertThat(acknowledge(diaz, alert).done(200))
                .as("again changes nothing")
                .isEqualTo(taken);
        acknowledge(chen, alert).refused(409, "already-acknowledged");

        chen.move(another, "SEND", 1).done(200);
        JsonNode says = chen.get("referrals/" + referral).done(200).at("/alert");
        assertThat(says.at("/acknowledgedBy").asText()).isEqualTo("Dr. Diaz");
        assertThat(diaz.get("work-list?size=100").done(200).at("/items").findValuesAsText("targetId"))
                .doesNotContain(alert.toString());
    }

    @Test
    void a_group_that_takes_up_what_it_declined_learns_nothing_of_danger() throws Exception {
        UUID group = TestClinic.group(3);
        UUID patient = chen.registerPatient();
        UUID declined = chen.draftReferral(patient, group);
        chen.move(declined, "SEND", 1).done(200);
        Api fay = Api.as(base, TestPerson.FAY);
        fay.say(declined, "DECLINE", "not-a-fit", null).done(200);
        UUID alert = alertOf(inDanger(Ids.next(), patient, 0).done(200));
        fay.say(declined, "RECONSIDER", "closed-by-mistake", null).refused(409, "seat-not-possible");
        acknowledge(diaz, alert).done(200);
        fay.say(declined, "RECONSIDER", "closed-by-mistake", null).done(200);
    }

    @Test
    void an_answer_of_blanks_does_not_close_an_alert() throws Exception {
        UUID alert = alertOf(inDanger(Ids.next(), chen.registerPatient(), 0).done(200));
        for (String blank : new String[] {" ", "\\u00a0", "\\u200b", "\\u2060", "\\u00ad"}) {
            chen.put(
                            "safety-alerts/" + alert + "/acknowledgement",
                            "{\"action\":\"SPOKE_SAFE\",\"note\":\"%s\"}".formatted(blank))
                    .refused(422, "invalid-fields");
        }
    }

    @Test
    void who_raised_it_handles_it_with_a_reason_and_the_others_are_told() throws Exception {
        UUID patient = chen.registerPatient();
        UUID referral = Ids.next();
        UUID alert = alertOf(inDanger(referral, patient, 0).done(200));
        JsonNode open =
                chen.get("referrals/" + referral + "/safety-alerts/open").done(200);
        assertThat(open.at("/0/acknowledgeable").asBoolean()).isTrue();
        assertThat(open.at("/0/reasonNeeded").asBoolean()).isTrue();
        assertThat(diaz.get("patients/" + patient + "/safety-alerts/open")
                        .done(200)
                        .at("/0/reasonNeeded")
                        .asBoolean())
                .isFalse();
        JsonNode handled = chen.put(
                        "safety-alerts/" + alert + "/acknowledgement",
                        "{\"action\":\"SPOKE_SAFE\",\"note\":\"No colleague is in the house\"}")
                .done(200);
        assertThat(handled.at("/acknowledgedBy").asText()).isEqualTo("Dr. Chen");
        assertThat(TestClinic.count(
                        "SELECT count(*) FROM openchair.notice WHERE kind = 'DANGER_HANDLED' AND target_id = '" + alert
                                + "' AND recipient_id IN (md5('DIAZ')::uuid, md5('FOSTER')::uuid)"))
                .isEqualTo(2);
        assertThat(chen.get("referrals/" + referral + "/safety-alerts/open").done(200))
                .isEmpty();
    }

    @Test
    void who_is_alone_at_a_clinic_is_asked_for_no_reason() throws Exception {
        UUID patient = chen.registerPatient();
        UUID alert = alertOf(inDanger(Ids.next(), patient, 0).done(200));
        TestClinic.sql(
                "UPDATE openchair.staff SET subject = NULL WHERE id IN (md5('DIAZ')::uuid, md5('FOSTER')::uuid)");
        try {
            JsonNode open = chen.get("safety-alerts/" + alert).done(200);
            assertThat(open.at("/alone").asBoolean()).isTrue();
            assertThat(open.at("/alerted")).isEmpty();
            assertThat(open.at("/reasonNeeded").asBoolean()).isFalse();
            chen.put("safety-alerts/" + alert + "/acknowledgement", "{\"action\":\"SPOKE_SAFE\"}")
                    .done(200);
        } finally {
            TestClinic.sql(
                    """
                    UPDATE openchair.staff SET subject = '%s' WHERE id = md5('DIAZ')::uuid;
                    UPDATE openchair.staff SET subject = 'foster' WHERE id = md5('FOSTER')::uuid"""
                            .formatted(TestPerson.DIAZ.subject()));
        }
    }

    @Test
    void danger_said_anew_after_it_was_taken_on_alerts_anew() throws Exception {
        UUID patient = chen.registerPatient();
        UUID referral = Ids.next();
        acknowledge(diaz, alertOf(inDanger(referral, patient, 0).done(200))).done(200);
        chen.put("referrals/" + referral, Api.draft(patient, TestClinic.group(3), 1))
                .done(200);
        inDanger(referral, patient, 2).done(200);
        assertThat(alerts(patient)).isEqualTo(2);
    }

    @Test
    void a_risk_answer_of_a_questionnaire_alerts_once() throws Exception {
        UUID patient = chen.registerPatient();
        UUID calm = Ids.next();
        chen.post("patients/" + patient + "/assessments", PHQ_9.formatted(calm, 0))
                .done(200);
        assertThat(alerts(patient)).isZero();
        UUID score = Ids.next();
        chen.post("patients/" + patient + "/assessments", PHQ_9.formatted(score, 1))
                .done(200);
        chen.post("patients/" + patient + "/assessments", PHQ_9.formatted(score, 1))
                .done(200);
        JsonNode alert = diaz.get("patients/" + patient + "/safety-alerts").done(200);
        assertThat(alert.size()).isEqualTo(1);
        assertThat(alert.at("/0/cause").asText()).isEqualTo("SCORE");
        assertThat(alert.at("/0/assessmentId").asText()).isEqualTo(score.toString());

        UUID draft = chen.draftReferral(patient, TestClinic.group(3));
        chen.put("referrals/" + draft + "/assessment", "{\"assessmentId\":\"" + score + "\"}")
                .done(200);
        assertThat(alerts(patient)).as("attached, it is the same score").isEqualTo(1);
        chen.move(draft, "SEND", 1).refused(422, "safety-alert-open");
    }

    @Test
    void asks_the_contact_of_the_clinic_first_and_everybody_after_a_while() throws Exception {
        int version = TestClinic.count("SELECT version FROM openchair.clinic WHERE id = " + BAYSIDE);
        String evans = TestClinic.text("SELECT md5('FOSTER')::uuid::text");
        ada.put("clinic-safety/" + bayside(), setting(version, '"' + evans + '"', 20))
                .done(200);
        UUID alert = alertOf(inDanger(Ids.next(), chen.registerPatient(), 0).done(200));
        assertThat(told("FOSTER", alert)).isEqualTo(1);
        assertThat(told("DIAZ", alert)).isZero();
        assertThat(isAlerted("DIAZ", alert, "19 minutes")).isFalse();
        assertThat(isAlerted("FOSTER", alert, "0 minutes")).isTrue();
        assertThat(isAlerted("DIAZ", alert, "21 minutes")).isTrue();
        assertThat(diaz.get("work-list?size=100").done(200).toString()).satisfies(saysNothingOf(alert.toString()));
        acknowledge(diaz, alert).done(200);
    }

    @Test
    void tells_the_administrator_that_a_clinic_does_not_answer_and_names_nobody() throws Exception {
        UUID patient = chen.registerPatient();
        TestClinic.sql(
                """
                INSERT INTO openchair.safety_alert (id, clinic_id, patient_id, cause, referral_id, raised_by, raised_at)
                SELECT gen_random_uuid(), %s, '%s', 'SAFETY_QUESTION', '%s', md5('CHEN')::uuid, now() - interval '2 hours'"""
                        .formatted(BAYSIDE, patient, chen.draftReferral(patient, TestClinic.group(3))));
        JsonNode list = ada.get("work-list?size=100").done(200).at("/items");
        assertThat(list.get(0).at("/sentence").asText()).contains("Bayside Clinic");
        assertThat(list.get(0).toString()).satisfies(saysNothingOf("Sammy", "Lee", patient.toString()));
        assertThat(diaz.get("work-list?size=100")
                        .done(200)
                        .at("/items")
                        .findValuesAsText("kind")
                        .get(0))
                .isEqualTo("danger-unanswered");
    }

    @Test
    void whom_a_clinic_alerts_is_the_administrators_to_say() throws Exception {
        int version = TestClinic.count("SELECT version FROM openchair.clinic WHERE id = " + BAYSIDE);
        JsonNode problem = ada.put("clinic-safety/" + bayside(), setting(version + 7, "null", 15))
                .refused(409, "stale-version");
        assertThat(problem.at("/current/version").asInt()).isEqualTo(version);
        assertThat(problem.at("/submitted/version").asInt()).isEqualTo(version + 7);
        String adams = '"' + TestClinic.text("SELECT md5('ADAMS')::uuid::text") + '"';
        ada.put("clinic-safety/" + bayside(), setting(version, adams, 15)).refused(422, "not-of-the-clinic");
        ada.put("clinic-safety/" + bayside(), setting(version, "null", 3)).refused(422, "invalid-fields");
        ada.put("clinic-safety/" + Ids.next(), setting(1, "null", 15)).refused(404, "not-found");
        for (TestPerson other : new TestPerson[] {TestPerson.CHEN, TestPerson.FAY, TestPerson.MORGAN}) {
            Api.as(base, other).get("clinic-safety").refused(403, "forbidden");
            Api.as(base, other)
                    .put("clinic-safety/" + bayside(), setting(version, "null", 15))
                    .refused(403, "forbidden");
        }
    }

    @Test
    void only_clinicians_of_the_clinic_see_an_alert() throws Exception {
        UUID alert = alertOf(inDanger(Ids.next(), chen.registerPatient(), 0).done(200));
        Api adams = Api.as(base, TestPerson.ADAMS);
        adams.get("safety-alerts/" + alert).refused(404, "not-found");
        acknowledge(adams, alert).refused(404, "not-found");
        Api.as(base, TestPerson.FAY).get("safety-alerts/" + alert).refused(403, "forbidden");
        ada.get("safety-alerts").refused(403, "forbidden");
        diaz.put("safety-alerts/" + alert + "/acknowledgement", "{}").refused(422, "invalid-fields");
        assertThat(diaz.get("safety-alerts?open=true&size=100").done(200).toString())
                .contains(alert.toString());
    }

    @Test
    void who_works_alone_handles_the_own_alert() throws Exception {
        Api adams = Api.as(base, TestPerson.ADAMS);
        UUID referral = Ids.next();
        String draft = Api.draft(adams.registerPatient(), TestClinic.group(3), 0);
        JsonNode written = adams.put(
                        "referrals/" + referral, draft.replace("\"inDangerNow\":false", "\"inDangerNow\":true"))
                .done(200);
        acknowledge(adams, alertOf(written)).done(200);
    }

    @Test
    void an_alert_is_never_lost_in_the_database_either() throws Exception {
        UUID alert = alertOf(inDanger(Ids.next(), chen.registerPatient(), 0).done(200));
        String one = " WHERE id = '" + alert + "'";
        assertThatThrownBy(() -> TestClinic.sql("DELETE FROM openchair.safety_alert" + one))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> TestClinic.sql("UPDATE openchair.safety_alert SET raised_at = now()" + one))
                .hasMessageContaining("never changed");
        acknowledge(diaz, alert).done(200);
        assertThatThrownBy(() -> TestClinic.sql("UPDATE openchair.safety_alert SET action = 'CARE_ARRANGED'" + one))
                .hasMessageContaining("never changed");
    }

    private Answer inDanger(UUID referral, UUID patient, int version) throws SQLException {
        String draft = Api.draft(patient, TestClinic.group(3), version);
        String group = version == 0 ? draft : draft.replaceAll("\"groupId\":\"[^\"]+\"", "\"groupId\":null");
        return chen.put("referrals/" + referral, group.replace("\"inDangerNow\":false", "\"inDangerNow\":true"));
    }

    private static UUID alertOf(JsonNode referral) {
        return UUID.fromString(referral.at("/alert/id").asText());
    }

    private static Answer acknowledge(Api who, UUID alert) {
        return who.put(
                "safety-alerts/" + alert + "/acknowledgement",
                "{\"action\":\"SPOKE_SAFE\",\"note\":\"Called at noon.\"}");
    }

    private static String setting(int version, String contact, int minutes) {
        return "{\"version\":%d,\"safetyContactId\":%s,\"escalationMinutes\":%d}".formatted(version, contact, minutes);
    }

    private static String bayside() throws SQLException {
        return TestClinic.text("SELECT " + BAYSIDE + "::text");
    }

    private static int alerts(UUID patient) throws SQLException {
        return TestClinic.count("SELECT count(*) FROM openchair.safety_alert WHERE patient_id = '" + patient + "'");
    }

    private static int told(String whom, UUID alert) throws SQLException {
        return TestClinic.count("SELECT count(*) FROM openchair.notice WHERE recipient_id = md5('" + whom
                + "')::uuid AND target_id = '" + alert + "'");
    }

    private static boolean isAlerted(String whom, UUID alert, String later) throws SQLException {
        return TestClinic.count(
                        "SELECT CAST(openchair.is_alerted(a, md5('" + whom + "')::uuid, a.raised_at + interval '"
                                + later + "') AS integer) FROM openchair.safety_alert a WHERE a.id = '" + alert + "'")
                == 1;
    }
}
