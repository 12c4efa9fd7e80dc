package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

/** A score with a date that cannot be is refused, one with a date that is likely a mistake is asked about, and no verdict changes in silence. */
@ExtendWith(ArquillianExtension.class)
class ScoreDatesIT {

    @ArquillianResource
    private URI base;

    private Api adams;
    private UUID patient;

    /** The clinic is in UTC. */
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void register_somebody_who_improved() {
        adams = Api.as(base, TestPerson.ADAMS);
        patient = adams.registerPatient();
        record(today.minusDays(60), "20", "").done(200);
        record(today.minusDays(5), "8", "").done(200);
        assertThat(verdict()).isEqualTo("IMPROVEMENT");
    }

    @Test
    void a_score_before_birth_or_after_today_is_refused_on_its_date() {
        refused(record(LocalDate.of(1971, 11, 15), "3", ",\"checked\":[\"LONG_AGO\",\"FIRST_SCORE\"]"), "before-birth");
        refused(record(LocalDate.of(1990, 2, 2), "3", ",\"checked\":[\"LONG_AGO\",\"FIRST_SCORE\"]"), "before-birth");
        refused(record(today.plusDays(1), "3", ""), "taken-in-future");
        assertThat(verdict()).isEqualTo("IMPROVEMENT");
    }

    @Test
    void more_than_two_years_back_is_asked_about() {
        LocalDate before = today.minusYears(2).minusDays(1);
        refused(record(before, "19", ",\"checked\":[\"FIRST_SCORE\"]"), "taken-long-ago");
        record(before, "19", ",\"checked\":[\"LONG_AGO\",\"FIRST_SCORE\"]").done(200);
        record(today.minusYears(2), "19", "").done(200);
    }

    @Test
    void a_late_entry_that_would_become_the_first_score_is_asked_about() {
        refused(record(today.minusDays(90), "3", ""), "changes-first-score");
        assertThat(verdict()).isEqualTo("IMPROVEMENT");
        record(today.minusDays(90), "3", ",\"checked\":[\"FIRST_SCORE\"]").done(200);
        assertThat(verdict()).isNotEqualTo("IMPROVEMENT");
    }

    @Test
    void a_late_entry_in_between_or_a_new_last_one_is_not_asked_about() {
        record(today.minusDays(30), "15", "").done(200);
        record(today, "7", "").done(200);
        assertThat(verdict()).isEqualTo("IMPROVEMENT");
    }

    @Test
    void a_late_entry_by_which_what_followed_a_referral_would_be_measured_is_asked_about() throws SQLException {
        UUID referral = adams.draftReferral(patient, TestClinic.group(3));
        adams.move(referral, "SEND", 1).done(200);
        TestClinic.sql(
                "UPDATE openchair.referral SET sent_at = sent_at - interval '20 days' WHERE id = '" + referral + "'");
        refused(record(today.minusDays(21), "9", ""), "changes-first-score");
        record(today.minusDays(19), "9", "").done(200);
        record(today.minusDays(21), "9", ",\"checked\":[\"FIRST_SCORE\"]").done(200);
    }

    @Test
    void a_question_that_was_answered_before_is_not_asked_again_when_the_request_is_repeated() {
        UUID id = Ids.next();
        record(id, today.minusDays(90), "3", ",\"checked\":[\"FIRST_SCORE\"]").done(200);
        record(id, today.minusDays(90), "3", ",\"checked\":[\"FIRST_SCORE\"]").done(200);
    }

    @Test
    void a_birth_date_is_not_corrected_to_a_day_after_a_score_that_counts() {
        String born = today.minusDays(30).toString();
        JsonNode problem = correct(born).refused(422, "scores-before-birth");
        assertThat(problem.at("/current/takenOn").asText())
                .isEqualTo(today.minusDays(60).toString());
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo("birthDate");
        assertThat(adams.get("patients/" + patient).text("/birthDate")).isEqualTo("1990-02-03");
        correct(today.minusDays(60).toString()).done(200);
        String first = adams.get("patients/" + patient + "/assessments")
                .done(200)
                .at("/0/scores/0/id")
                .asText();
        adams.send("DELETE", "patients/" + patient + "/assessments/" + first, "", Map.of())
                .done(200);
        correct(born).done(200);
    }

    @Test
    void a_merge_and_its_undoing_bring_no_birth_date_after_a_score() throws SQLException {
        UUID infant = adams.registerPatient();
        bornOn(infant, today.minusDays(30).toString()).done(200);
        merge(infant, patient, Ids.next(), "").refused(422, "scores-before-birth");
        merge(patient, infant, Ids.next(), "\"BIRTH_DATE\"").refused(422, "scores-before-birth");
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.patient WHERE id IN ('" + patient + "', '" + infant
                        + "') AND merged_into IS NOT NULL"))
                .isZero();
        UUID merge = Ids.next();
        merge(infant, patient, merge, "\"BIRTH_DATE\"").done(200);
        UUID score = Ids.next();
        UUID adult = patient;
        patient = infant;
        record(score, today.minusDays(50), "9", "").done(200);
        String undo = "patients/" + infant + "/merges/" + merge + "/undo";
        assertThat(adams.post(undo, "")
                        .refused(422, "scores-before-birth")
                        .at("/current/takenOn")
                        .asText())
                .isEqualTo(today.minusDays(50).toString());
        adams.send("DELETE", "patients/" + infant + "/assessments/" + score, "", Map.of())
                .done(200);
        adams.post(undo, "").done(200);
        patient = adult;
        assertThat(verdict()).isEqualTo("IMPROVEMENT");
    }

    private Answer correct(String born) {
        return bornOn(patient, born);
    }

    private Answer bornOn(UUID id, String born) {
        JsonNode now = adams.get("patients/" + id).done(200);
        return adams.put(
                "patients/" + id,
                "{\"version\":%s,\"details\":{\"recordNumber\":%s,\"givenName\":\"Sam\",\"familyName\":\"Lee\",\"birthDate\":\"%s\"}}"
                        .formatted(now.at("/version"), now.at("/recordNumber"), born));
    }

    private Answer merge(UUID kept, UUID other, UUID id, String fromOther) {
        return adams.post(
                "patients/" + kept + "/merges",
                "{\"id\":\"%s\",\"otherId\":\"%s\",\"version\":%s,\"otherVersion\":%s,\"fromOther\":[%s]}"
                        .formatted(id, other, version(kept), version(other), fromOther));
    }

    private String version(UUID id) {
        return adams.get("patients/" + id).done(200).at("/version").toString();
    }

    private static void refused(Answer answer, String code) {
        JsonNode problem = answer.refused(422, code);
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo("takenOn");
    }

    private String verdict() {
        return adams.get("patients/" + patient + "/assessments")
                .done(200)
                .at("/0/change")
                .asText();
    }

    private Answer record(LocalDate day, String total, String more) {
        return record(Ids.next(), day, total, more);
    }

    private Answer record(UUID id, LocalDate day, String total, String more) {
        return adams.post(
                "patients/" + patient + "/assessments",
                "{\"id\":\"%s\",\"instrument\":\"PHQ-9\",\"takenOn\":\"%s\",\"method\":\"ON_PAPER\",\"total\":%s%s}"
                        .formatted(id, day, total, more));
    }
}
