package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** Scores, participation and the letter by which the doctor hears back: right, whole, audited, and nobody else's. */
@ExtendWith(ArquillianExtension.class)
class OutcomesIT {

    private static final String PHQ_16 = "[2,2,2,2,2,2,2,2,0]";

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api baker;
    private Api fay;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        adams = Api.as(base, TestPerson.ADAMS);
        baker = Api.as(base, TestPerson.BAKER);
        fay = Api.as(base, TestPerson.FAY);
    }

    @Test
    void offers_the_questionnaires_with_the_text_that_may_be_shown() {
        JsonNode all = adams.get("instruments").done(200);
        assertThat(all.findValuesAsText("code")).startsWith("PHQ-9", "GAD-7", "WHO-5");
        assertThat(all.at("/0/items")).hasSize(9);
        assertThat(all.at("/0/options/3/text").asText()).isEqualTo("Nearly every day");
        assertThat(all.at("/2/stem").isNull()).isTrue();
        assertThat(all.at("/2/items")).isEmpty();
        JsonNode spanish = adams.send("GET", "instruments", null, Map.of("Accept-Language", "es"))
                .done(200);
        assertThat(spanish.at("/0/options/3/text").asText()).isEqualTo("Casi todos los días");
    }

    @Test
    void scores_what_a_patient_answered_and_says_what_changed() {
        UUID patient = adams.registerPatient();
        JsonNode first = adams.post(scores(patient), answers(Ids.next(), "PHQ-9", "2026-03-03", PHQ_16))
                .done(200);
        assertThat(first.at("/score").asInt()).isEqualTo(16);
        assertThat(first.at("/band").asText()).isEqualTo("moderately severe");
        assertThat(first.at("/isCase").asBoolean()).isTrue();
        assertThat(first.at("/risk").asText()).isEqualTo("NOT_RAISED");
        assertThat(first.at("/recordedBy").asText()).isEqualTo("Dr. Adams");
        adams.post(scores(patient), total(Ids.next(), "PHQ-9", "2026-06-02", "9"))
                .done(200);

        JsonNode courses = adams.get(scores(patient)).done(200);
        assertThat(courses).hasSize(1);
        assertThat(courses.at("/0/change").asText()).isEqualTo("IMPROVEMENT");
        assertThat(courses.at("/0/bands")).hasSize(5);
        assertThat(courses.at("/0/scores/1/risk").asText())
                .as("a total says nothing about item 9")
                .isEqualTo("UNKNOWN");
    }

    @Test
    void makes_up_for_missing_answers_only_as_the_questionnaire_does() {
        UUID patient = adams.registerPatient();
        JsonNode scored = adams.post(
                        scores(patient), answers(Ids.next(), "PHQ-9", "2026-03-03", "[1,1,1,0,0,0,0,0,null]"))
                .done(200);
        assertThat(scored.at("/score").asInt()).isEqualTo(3);
        assertThat(scored.at("/prorated").asBoolean()).isTrue();
        assertThat(scored.at("/answered").asInt()).isEqualTo(8);
        assertThat(scored.at("/risk").asText()).isEqualTo("UNKNOWN");
        assertThat(scored.at("/answers/8").isNull()).isTrue();
        refuses(patient, answers(Ids.next(), "PHQ-9", "2026-03-03", "[1,1,1,0,0,0,null,null,null]"), "answers-missing");
    }

    @Test
    void refuses_what_is_no_score() {
        UUID patient = adams.registerPatient();
        refuses(patient, answers(Ids.next(), "PHQ-9", "2026-03-03", "[4,0,0,0,0,0,0,0,0]"), "answer-unknown");
        refuses(patient, answers(Ids.next(), "PHQ-9", "2026-03-03", "[1]"), "wrong-number-of-answers");
        refuses(patient, total(Ids.next(), "GAD-7", "2026-03-03", "22"), "total-out-of-range");
        refuses(patient, total(Ids.next(), "GAD-7", LocalDate.now().plusYears(1).toString(), "2"), "taken-in-future");
        refuses(patient, total(Ids.next(), "MOOD", "2026-03-03", "2"), "instrument-unknown");
        refuses(patient, total(Ids.next(), "PHQ-9", "2026-03-03", "null"), "answers-or-total");
    }

    @Test
    void keeps_a_score_once_however_often_it_is_sent() throws Exception {
        UUID patient = adams.registerPatient();
        UUID id = Ids.next();
        String body = total(id, "GAD-7", "2026-03-03", "12");
        adams.post(scores(patient), body).done(200);
        adams.post(scores(patient), body).done(200);
        adams.post(scores(patient), total(id, "GAD-7", "2026-03-03", "13")).refused(409, "id-taken");
        adams.post(scores(adams.registerPatient()), body).refused(409, "id-taken");
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.assessment WHERE id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void counts_no_more_what_was_entered_in_error_and_keeps_it() throws Exception {
        UUID patient = adams.registerPatient();
        UUID id = Ids.next();
        adams.post(scores(patient), total(id, "GAD-7", "2026-03-03", "12")).done(200);
        baker.send("DELETE", scores(patient) + "/" + id, null, Map.of()).refused(404, "not-found");
        adams.send("DELETE", scores(patient) + "/" + id, null, Map.of()).done(200);
        assertThat(adams.get(scores(patient)).done(200)).isEmpty();
        adams.send("DELETE", scores(patient) + "/" + id, null, Map.of()).done(200);
        Intact.audited("assessment/" + id, "assessment.mark_as_error", 1);
        baker.send("DELETE", scores(patient) + "/" + id, null, Map.of()).refused(404, "not-found");
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.assessment WHERE id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void reads_the_scores_of_a_merged_record_through_the_one_that_was_kept() throws Exception {
        UUID kept = adams.registerPatient();
        UUID merged = adams.registerPatient();
        adams.post(scores(merged), total(Ids.next(), "GAD-7", "2026-03-03", "12"))
                .done(200);
        assertThat(adams.get(scores(kept)).done(200)).isEmpty();
        TestClinic.sql("UPDATE openchair.patient SET merged_into = '" + kept + "' WHERE id = '" + merged + "'");
        assertThat(adams.get(scores(kept)).done(200).at("/0/scores/0/score").asInt())
                .isEqualTo(12);
    }

    @Test
    void attaches_a_score_to_a_draft_and_never_shows_it_to_the_group() throws Exception {
        UUID patient = adams.registerPatient();
        UUID score = Ids.next();
        adams.post(scores(patient), answers(score, "PHQ-9", "2026-03-03", PHQ_16))
                .done(200);
        UUID referral = adams.draftReferral(patient, TestClinic.group(3));
        String path = "referrals/" + referral + "/assessment";
        assertThat(adams.get(path).done(200).at("/score").isNull()).isTrue();
        UUID others = Ids.next();
        adams.post(scores(adams.registerPatient()), total(others, "PHQ-9", "2026-03-03", "3"))
                .done(200);
        adams.put(path, "{\"assessmentId\":\"" + others + "\"}").refused(404, "not-found");
        adams.put(path, "{\"assessmentId\":\"" + score + "\"}").done(200);
        adams.put(path, "{\"assessmentId\":null}").done(200);
        adams.put(path, "{\"assessmentId\":\"" + score + "\"}").done(200);
        assertThat(adams.get(path).done(200).at("/name").asText()).isEqualTo("PHQ-9");

        adams.move(referral, "SEND", 1).done(200);
        adams.put(path, "{\"assessmentId\":null}").refused(409, "not-a-draft");
        assertThat(fay.get("inbox/" + referral).done(200).toString())
                .satisfies(saysNothingOf("score", "Score", "PHQ", "phq", "severity"));
        fay.get(path).refused(403, "forbidden");
        baker.get(path).refused(404, "not-found");
    }

    @Test
    void counts_the_sessions_of_a_referral() throws Exception {
        Attended attended = attended("grief");
        JsonNode counted = adams.get("patients/" + attended.patient() + "/participation")
                .done(200)
                .at("/0");
        assertThat(counted.at("/state").asText()).isEqualTo("ATTENDING");
        assertThat(counted.at("/held").asInt()).isEqualTo(1);
        assertThat(counted.at("/attended").asInt()).isEqualTo(1);
        assertThat(counted.at("/notRecorded").asInt()).isZero();
        assertThat(counted.at("/lastAttendedOn").isNull()).isFalse();
        assertThat(counted.at("/nextSession").isNull()).isFalse();
    }

    @Test
    void writes_the_doctor_a_letter_in_three_forms_with_the_same_figures() throws Exception {
        Attended attended = attended("substance-use");
        adams.post(scores(attended.patient()), answers(Ids.next(), "PHQ-9", "2020-01-01", PHQ_16))
                .done(200);
        adams.post(scores(attended.patient()), total(Ids.next(), "PHQ-9", "2020-02-01", "9"))
                .done(200);
        String path = "referrals/" + attended.referral() + "/return-letter";

        JsonNode letter = adams.get(path).done(200);
        assertThat(letter.at("/title").asText()).isEqualTo("Return letter: Sammy Lee");
        assertThat(letter.at("/notice").asText()).startsWith("42 CFR part 2");
        String text = file(path + "/text", "text/plain").body();
        String pdf = pdfText(path + "/pdf");
        for (String form : List.of(text, pdf)) {
            assertThat(form.replaceAll("\\s+", " "))
                    .contains("Attended 1 of 1 session held since", "9 on February 1, 2020 (mild)", "42 CFR part 2")
                    .satisfies(saysNothingOf("private", "Hello", "555-0100", "Otherwise", "sam@example.org", "Fay"));
        }
    }

    @Test
    void names_nobody_else_of_the_group() throws Exception {
        UUID group = TestClinic.group(5);
        UUID other = Ids.next();
        adams.post("patients", Api.patient(other, "R-" + other).replace("Sammy", "Otherwise"))
                .done(201);
        UUID others = adams.draftReferral(other, group);
        adams.move(others, "SEND", 1).done(200);
        fay.move(others, "ACCEPT", 2).done(200);
        UUID referral = adams.sendReferral(group);
        fay.move(referral, "ACCEPT", 2).done(200);
        assertThat(adams.get("referrals/" + referral + "/return-letter")
                        .done(200)
                        .toString())
                .contains("Sammy")
                .satisfies(saysNothingOf("Otherwise"));
    }

    @Test
    void passes_on_what_the_group_asks_only_while_it_waits() throws Exception {
        UUID referral = adams.sendReferral(TestClinic.group(3));
        fay.post(
                        "referrals/" + referral + "/moves",
                        """
                {"id":"%s","move":"REQUEST_INFO","version":2,"reason":"schedule","comment":"Can they climb stairs?"}"""
                                .formatted(Ids.next()))
                .done(200);
        String path = "referrals/" + referral + "/return-letter";
        assertThat(adams.get(path).done(200).toString()).contains("The group asks: “Can they climb stairs?”");
        adams.post(
                        "referrals/" + referral + "/moves",
                        """
                {"id":"%s","move":"ANSWER_INFO","version":3,"comment":"Yes, they can."}"""
                                .formatted(Ids.next()))
                .done(200);
        assertThat(adams.get(path).done(200).toString())
                .satisfies(saysNothingOf("climb stairs"))
                .contains("Nothing right now.");
    }

    @Test
    void has_no_letter_about_what_was_not_sent() throws Exception {
        UUID draft = adams.draftReferral(adams.registerPatient(), TestClinic.group(3));
        adams.get("referrals/" + draft + "/return-letter").refused(409, "not-sent-yet");
        adams.get("referrals/" + draft + "/return-letter/pdf").refused(409, "not-sent-yet");
    }

    @Test
    void is_nobody_elses() throws Exception {
        Attended attended = attended("grief");
        for (String path : paths(attended)) {
            baker.get(path).refused(404, "not-found");
            fay.get(path).refused(403, "forbidden");
            Api.as(base, TestPerson.MORGAN).get(path).refused(403, "forbidden");
            Api.as(base, TestPerson.ADA).get(path).refused(403, "forbidden");
        }
        baker.post(scores(attended.patient()), total(Ids.next(), "PHQ-9", "2026-03-03", "9"))
                .refused(404, "not-found");
    }

    @Test
    void writes_every_reading_and_every_change_into_the_audit() throws Exception {
        Attended attended = attended("grief");
        int before = audited(attended.patient());
        paths(attended).forEach(path -> assertThat(adams.get(path).status()).isEqualTo(200));
        assertThat(audited(attended.patient()) - before)
                .as("as many events as pages read")
                .isEqualTo(paths(attended).size());
        adams.post(scores(attended.patient()), total(Ids.next(), "PHQ-9", "2026-03-03", "9"))
                .done(200);
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.audit_event WHERE action = 'assessment.record'"
                        + " AND patient_id = '" + attended.patient() + "'"))
                .isEqualTo(1);
    }

    private record Attended(UUID patient, UUID referral) {}

    /** Somebody who has been to the one session of a group with a focus. */
    private Attended attended(String focus) throws Exception {
        UUID group = TestClinic.group(5);
        TestClinic.sql("INSERT INTO openchair.group_focus (group_id, code) VALUES ('" + group + "', '" + focus + "')");
        UUID patient = adams.registerPatient();
        UUID referral = adams.draftReferral(patient, group);
        adams.agreeTo(referral, "NAME", "PHONE", "PARTICIPATION", "SUBSTANCE_USE")
                .done(200);
        adams.move(referral, "SEND", 1).done(200);
        fay.move(referral, "ACCEPT", 2).done(200);
        TestClinic.seatedSinceMorning(group);
        String session = fay.post("my-groups/" + group + "/sessions/plan", "")
                .done(200)
                .at("/items/0/id")
                .asText();
        JsonNode entry = fay.get("sessions/" + session).done(200).at("/entries/0");
        fay.put(
                        "sessions/" + session + "/attendance/"
                                + entry.at("/enrollmentId").asText(),
                        "{\"outcome\":\"PRESENT\",\"version\":0}")
                .done(200);
        return new Attended(patient, referral);
    }

    private static List<String> paths(Attended attended) {
        String letter = "referrals/" + attended.referral() + "/return-letter";
        return List.of(
                scores(attended.patient()),
                "patients/" + attended.patient() + "/participation",
                "referrals/" + attended.referral() + "/assessment",
                letter,
                letter + "/pdf",
                letter + "/text");
    }

    private static int audited(UUID patient) throws Exception {
        return TestClinic.count("SELECT count(*) FROM openchair.audit_event WHERE patient_id = '" + patient + "'");
    }

    private void refuses(UUID patient, String body, String code) {
        adams.post(scores(patient), body).refused(422, code);
    }

    private static String scores(UUID patient) {
        return "patients/" + patient + "/assessments";
    }

    private static String answers(UUID id, String instrument, String day, String answers) {
        return """
               {"id":"%s","instrument":"%s","takenOn":"%s","method":"ON_PAPER","answers":%s,"checked":["LONG_AGO"]}"""
                .formatted(id, instrument, day, answers);
    }

    private static String total(UUID id, String instrument, String day, String total) {
        return """
               {"id":"%s","instrument":"%s","takenOn":"%s","method":"FROM_RECORD","total":%s,"checked":["LONG_AGO"]}"""
                .formatted(id, instrument, day, total);
    }

    private HttpResponse<String> file(String path, String type) {
        HttpResponse<String> response = adams.get(path).response();
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(value -> assertThat(value).startsWith(type));
        assertThat(response.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        return response;
    }

    private String pdfText(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", adams.authorization())
                .build();
        byte[] file = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofByteArray())
                .body();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(pdf);
        }
    }
}
