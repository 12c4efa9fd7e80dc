package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openchair.Ids;

/** What someone writes about a person or a session is read by the screen before it is saved as sent. */
@ExtendWith(ArquillianExtension.class)
class TextScreenIT {

    private static final String NOTE = "She says she wants to kill herself tonight. Diagnosis F33.2, DOB 3/1/85";
    private static final String DANGER = "She says she wants to kill herself tonight.";
    private static final String PELIGRO = "Dice que quiere matarse.";
    private static final String SAFE = "\"screen\":{\"inDangerNow\":false}";

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api fay;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    /** Other tests make Fay a peer, whom no group of therapists has. */
    @BeforeEach
    void sign_in() throws Exception {
        TestClinic.sql("UPDATE openchair.staff SET credential = NULL WHERE id = md5('FAY')::uuid");
        adams = Api.as(base, TestPerson.ADAMS);
        fay = Api.as(base, TestPerson.FAY);
    }

    @Test
    void a_note_with_danger_in_it_is_asked_about_before_it_is_sent() throws Exception {
        UUID referral = draft(NOTE, TestClinic.group(3));
        JsonNode asked = send(referral, Ids.next(), "").refused(422, "crisis-wording");
        assertThat(asked.at("/passages").findValuesAsText("kind"))
                .containsExactlyInAnyOrder("CRISIS", "DIAGNOSIS", "IDENTIFIER");
        JsonNode danger = asked.at("/passages/0");
        assertThat(danger.at("/field").asText()).isEqualTo("noteToGroup");
        assertThat(NOTE.substring(danger.at("/start").asInt(), danger.at("/end").asInt()))
                .contains("kill herself");
        assertThat(asked.toString())
                .as("the words are not sent back")
                .satisfies(saysNothingOf("herself", "Diagnosis F33.2", "DOB 3/1/85"));
        send(referral, Ids.next(), SAFE).refused(422, "diagnosis-in-text");
        assertThat(fay.get("inbox?size=100").done(200).at("/items").findValuesAsText("id"))
                .doesNotContain(referral.toString());
    }

    @Test
    void a_refused_move_leaves_no_claim_and_an_accepted_one_is_not_asked_again() throws Exception {
        UUID referral = draft(DANGER, TestClinic.group(3));
        UUID move = Ids.next();
        send(referral, move, "").refused(422, "crisis-wording");
        JsonNode sent = send(referral, move, SAFE).done(200);
        assertThat(send(referral, move, SAFE).done(200)).isEqualTo(sent);
        send(referral, move, "").refused(409, "id-taken");
    }

    @Test
    void danger_said_at_sending_sends_nothing_and_points_to_the_draft() throws Exception {
        UUID referral = draft(DANGER, TestClinic.group(3));
        send(referral, Ids.next(), "\"screen\":{\"inDangerNow\":true}").refused(422, "in-danger");
    }

    @Test
    void an_identifier_is_kept_only_where_it_was_shown() throws Exception {
        UUID referral = draft("Call her at 212-555-0143.", TestClinic.group(3));
        JsonNode asked = send(referral, Ids.next(), "").refused(422, "identifiers-in-text");
        JsonNode passage = asked.at("/passages/0");
        assertThat(asked.at("/passages")).hasSize(1);
        String elsewhere = passage.toString().replace("\"start\":" + passage.at("/start"), "\"start\":0");
        send(referral, Ids.next(), "\"screen\":{\"keep\":[" + elsewhere + "]}").refused(422, "identifiers-in-text");
        send(referral, Ids.next(), "\"screen\":{\"keep\":[" + passage + "]}").done(200);
    }

    @Test
    void the_patient_s_own_numbers_are_found_where_the_clinic_writes() throws Exception {
        UUID group = TestClinic.group(3);
        UUID referral = draft("Ask for 4471902 at the desk.", group);
        TestClinic.sql("UPDATE openchair.patient SET record_number = 'MSC-4471902' WHERE id ="
                + " (SELECT patient_id FROM openchair.referral WHERE id = '" + referral + "')");
        JsonNode asked = send(referral, Ids.next(), "").refused(422, "identifiers-in-text");
        send(referral, Ids.next(), "\"screen\":{\"keep\":" + asked.at("/passages") + "}")
                .done(200);
        fay.say(referral, "DECLINE", "group-full", "About 4471902.").done(200);
    }

    @Test
    void what_is_written_about_meetings_and_places_is_asked_about() throws Exception {
        SeatedSession it = SeatedSession.with(1, base);
        UUID id = Ids.next();
        String extra =
                "{\"id\":\"%s\",\"kind\":\"ADD\",\"newDate\":\"%s\",\"newStartsAt\":\"05:00\",\"reason\":\"OTHER\",\"note\":\"%s\"%s}";
        String path = "groups/" + it.group() + "/meeting-changes";
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(3);
        it.fay().post(path, extra.formatted(id, day, DANGER, "")).refused(422, "crisis-wording");
        it.fay().post(path, extra.formatted(id, day, "Dx PTSD", "")).refused(422, "diagnosis-in-text");
        it.fay().post(path, extra.formatted(id, day, DANGER, "," + SAFE)).done(200);

        String place = "{\"version\":%d,\"place\":\"%s\"%s}";
        String plan = "sessions/" + TestClinic.sessionNow(it.group()) + "/plan/place";
        it.fay().put(plan, place.formatted(1, DANGER, "")).refused(422, "crisis-wording");
        JsonNode asked = it.fay()
                .put(plan, place.formatted(1, "Room F20, call 212-555-0143", ""))
                .refused(422, "identifiers-in-text");
        String kept = ",\"screen\":{\"keep\":" + asked.at("/passages") + "}";
        it.fay()
                .put(plan, place.formatted(1, "Room F20, call 212-555-0143", kept))
                .done(200);
        it.fay()
                .put(plan, place.formatted(1, "Room F20, call 212-555-0143", ""))
                .done(200);
    }

    @Test
    void who_agreed_for_a_minor_and_what_is_looked_for_is_read_too() throws Exception {
        UUID patient = adams.registerPatient();
        TestClinic.sql("UPDATE openchair.patient SET birth_date = current_date - interval '15 years' WHERE id = '"
                + patient + "'");
        UUID referral = adams.draftReferral(patient, TestClinic.group(3));
        String consent = "{\"givenBy\":\"PARENT\",\"name\":\"%s\",\"how\":\"VERBAL\",\"givenOn\":\"%s\"%s}";
        String path = "referrals/" + referral + "/guardian-consent";
        LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        adams.put(path, consent.formatted(DANGER, day, "")).refused(422, "crisis-wording");
        JsonNode asked = adams.put(path, consent.formatted("Maria Lopez 212-555-0143", day, ""))
                .refused(422, "identifiers-in-text");
        adams.put(
                        path,
                        consent.formatted(
                                "Maria Lopez 212-555-0143",
                                day,
                                ",\"screen\":{\"keep\":" + asked.at("/passages") + "}"))
                .done(200);
        adams.put(path, consent.formatted("Maria Lopez 212-555-0143", day, "")).done(200);

        String draft = Api.draft(patient, TestClinic.group(3), 0)
                .replace("\"inDangerNow\"", "\"sought\":\"%s\",\"inDangerNow\"");
        UUID next = Ids.next();
        adams.put("referrals/" + next, draft.formatted("Call Maria Lopez")).refused(422, "invalid-fields");
        adams.put("referrals/" + next, draft.formatted("q=Maria+212-555-0143")).refused(422, "identifiers-in-search");
        adams.put("referrals/" + next, draft.formatted("focus=grief&q=Grief+and+loss"))
                .done(200);
    }

    @Test
    void a_therapist_s_group_reads_a_diagnosis_that_is_confirmed() throws Exception {
        UUID group = TestClinic.group(3);
        TestClinic.sql("UPDATE openchair.support_group SET leadership = 'THERAPIST_LED' WHERE id = '" + group + "'");
        UUID referral = draft("She has PTSD.", group);
        JsonNode asked = send(referral, Ids.next(), "").refused(422, "identifiers-in-text");
        send(referral, Ids.next(), "\"screen\":{\"keep\":" + asked.at("/passages") + "}")
                .done(200);
    }

    @Test
    void the_next_choice_stays_a_draft_where_its_group_must_not_read_the_note() throws Exception {
        UUID first = TestClinic.group(3);
        UUID second = TestClinic.group(3);
        TestClinic.sql("UPDATE openchair.support_group SET leadership = 'THERAPIST_LED' WHERE id = '" + first + "'");
        UUID referral = Ids.next();
        UUID patient = adams.registerPatient();
        adams.put(
                        "referrals/" + referral,
                        Api.draft(patient, first, 0)
                                .replace("\"Hello\"", "\"She has PTSD.\"")
                                .replace("\"sharePhone\"", "\"nextGroupIds\":[\"" + second + "\"],\"sharePhone\""))
                .done(200);
        JsonNode asked = send(referral, Ids.next(), "").refused(422, "identifiers-in-text");
        send(referral, Ids.next(), "\"screen\":{\"keep\":" + asked.at("/passages") + "}")
                .done(200);
        fay.say(referral, "DECLINE", "group-full", null).done(200);
        JsonNode next = adams.post(
                        "referrals/" + referral + "/next-choice",
                        "{\"id\":\"%s\",\"sendId\":\"%s\",\"inDangerNow\":false}".formatted(Ids.next(), Ids.next()))
                .done(200);
        assertThat(next.at("/state").asText()).isEqualTo("DRAFT");
    }

    @Test
    void a_facilitator_s_answer_is_asked_about_and_a_yes_alerts_the_clinic() throws Exception {
        UUID referral = adams.sendReferral(TestClinic.group(3));
        String decline =
                """
                {"id":"%s","move":"DECLINE","version":%d,"reason":"group-full","comment":"%s"%s}""";
        int version = TestClinic.version(referral);
        UUID id = Ids.next();
        fay.post("referrals/" + referral + "/moves", decline.formatted(id, version, PELIGRO, ""))
                .refused(422, "crisis-wording");
        fay.post(
                        "referrals/" + referral + "/moves",
                        decline.formatted(id, version, PELIGRO, ",\"screen\":{\"inDangerNow\":true}"))
                .done(200);
        String patient = TestClinic.text("SELECT patient_id FROM openchair.referral WHERE id = '" + referral + "'");
        JsonNode alert =
                adams.get("patients/" + patient + "/safety-alerts").done(200).at("/0");
        assertThat(alert.at("/cause").asText()).isEqualTo("WRITTEN");
        assertThat(alert.at("/raisedBy").asText()).isEqualTo("Fay");
    }

    @Test
    void everything_that_is_written_of_a_session_is_asked_about() throws Exception {
        SeatedSession it = SeatedSession.with(1, base);
        String record =
                "{\"version\":0,\"topics\":[],\"support\":[],\"fidelity\":[],\"note\":\"%s\",\"namesConfirmed\":false%s}";
        it.fay().put(it.path() + "/record", record.formatted(DANGER, "")).refused(422, "crisis-wording");
        it.fay().put(it.path() + "/record", record.formatted(PELIGRO, "")).refused(422, "crisis-wording");
        it.fay().put(it.path() + "/record", record.formatted("Dx: PTSD", "")).refused(422, "diagnosis-in-text");
        it.fay()
                .put(it.path() + "/record", record.formatted(PELIGRO, "," + SAFE))
                .done(200);
        it.fay()
                .put(
                        it.path() + "/record",
                        record.formatted(PELIGRO, "").replace("\"version\":0", "\"version\":1,\"selfRating\":4"))
                .done(200);
        String risk = risk();
        Stream.of(
                        "record/risks {\"id\":\"%s\",\"risk\":\"" + risk
                                + "\",\"severity\":\"SERIOUS\",\"actionTaken\":\"%s\",\"clinicianMustKnow\":false,\"namesConfirmed\":false}",
                        "concerns {\"id\":\"%s\",\"enrollmentId\":\"" + it.seat()
                                + "\",\"kind\":\"PARTICIPATION\",\"seen\":\"%s\",\"actionTaken\":\"none\",\"namesConfirmed\":false}",
                        "concerns {\"id\":\"%s\",\"enrollmentId\":\"" + it.seat()
                                + "\",\"kind\":\"SAFETY\",\"seen\":\"ok\",\"actionTaken\":\"none\",\"reason\":\"%s\",\"namesConfirmed\":false}")
                .forEach(write -> {
                    String[] parts = write.split(" ", 2);
                    it.fay()
                            .post(it.path() + "/" + parts[0], parts[1].formatted(Ids.next(), DANGER))
                            .refused(422, "crisis-wording");
                });
        it.sign();
        it.fay()
                .post(
                        it.path() + "/record/amendments",
                        "{\"id\":\"%s\",\"reason\":\"forgot\",\"addition\":\"%s\",\"namesConfirmed\":false}"
                                .formatted(Ids.next(), DANGER))
                .refused(422, "crisis-wording");
    }

    @Test
    void a_risk_that_a_clinician_must_know_of_leads_to_the_concern() throws Exception {
        SeatedSession it = SeatedSession.with(1, base);
        JsonNode record = it.fay()
                .post(
                        it.path() + "/record/risks",
                        "{\"id\":\"%s\",\"risk\":\"%s\",\"severity\":\"SERIOUS\",\"actionTaken\":\"Talked\",\"clinicianMustKnow\":true,\"namesConfirmed\":false}"
                                .formatted(Ids.next(), risk()))
                .done(200);
        assertThat(record.at("/risks/0/concernOwed").asBoolean()).isTrue();
        assertThat(owed(it)).contains(it.session().toString());
        it.fay()
                .post(
                        it.path() + "/concerns",
                        "{\"id\":\"%s\",\"enrollmentId\":\"%s\",\"kind\":\"PARTICIPATION\",\"seen\":\"Quiet\",\"actionTaken\":\"Talked\",\"namesConfirmed\":false}"
                                .formatted(Ids.next(), it.seat()))
                .done(200);
        assertThat(it.fay()
                        .get(it.path() + "/record")
                        .done(200)
                        .at("/risks/0/concernOwed")
                        .asBoolean())
                .isFalse();
        assertThat(owed(it).contains(it.session().toString())).isFalse();
    }

    private static String risk() throws Exception {
        return TestClinic.text(
                "SELECT code FROM openchair.offered_code WHERE vocabulary = 'session-risk' ORDER BY code");
    }

    private static List<String> owed(SeatedSession it) {
        return it.fay().all("work-list").stream()
                .filter(item -> item.at("/kind").asText().equals("concern-owed"))
                .map(item -> item.at("/targetId").asText())
                .toList();
    }

    @Test
    void a_crisis_concern_is_never_held_up_and_needs_no_reason() throws Exception {
        SeatedSession it = SeatedSession.with(1, base);
        JsonNode noted = it.fay()
                .post(
                        it.path() + "/concerns",
                        "{\"id\":\"%s\",\"enrollmentId\":\"%s\",\"kind\":\"CRISIS\",\"seen\":\"%s\",\"actionTaken\":\"Called 911\",\"namesConfirmed\":false}"
                                .formatted(Ids.next(), it.seat(), DANGER))
                .done(200);
        assertThat(noted.at("/reach").asText()).isEqualTo("EMERGENCY");
    }

    @Test
    void a_therapist_s_note_is_asked_about() throws Exception {
        SeatedSession it = SeatedSession.with(1, base);
        it.ledByTheo("THERAPIST_LED");
        Api theo = Api.as(base, TestPerson.THEO);
        String note = "{\"id\":\"%s\",\"enrollmentId\":\"%s\",\"note\":\"%s\",\"namesConfirmed\":false%s}";
        UUID id = Ids.next();
        theo.post(it.path() + "/progress-notes", note.formatted(id, it.seat(), DANGER, ""))
                .refused(422, "crisis-wording");
        theo.post(it.path() + "/progress-notes", note.formatted(id, it.seat(), DANGER, "," + SAFE))
                .done(200);
        theo.post(
                        it.path() + "/progress-notes",
                        note.formatted(Ids.next(), it.seat(), DANGER, ",\"screen\":{\"inDangerNow\":true}"))
                .done(200);
        assertThat(adams.get("patients/" + it.patient() + "/safety-alerts")
                        .done(200)
                        .findValuesAsText("cause"))
                .containsExactly("WRITTEN");
    }

    @Test
    void what_a_patient_needs_to_take_part_is_asked_about_once() throws Exception {
        UUID id = Ids.next();
        String patient = Api.patient(id, "R-" + id)
                .replace("\"anotherPerson\"", "\"accessibilityNeeds\":\"Call 212-555-0143\",\"anotherPerson\"");
        JsonNode asked = adams.post("patients", patient).refused(422, "identifiers-in-text");
        String kept = patient.replace(
                "\"anotherPerson\"", "\"screen\":{\"keep\":" + asked.at("/passages") + "},\"anotherPerson\"");
        adams.post("patients", kept).done(201);
    }

    @ParameterizedTest
    @CsvSource({
        "preferredName, Sammy, Sam 212-555-0143, identifiers-in-text",
        "preferredName, Sammy, Sam 030185, identifiers-in-text",
        "preferredName, Sammy, Bipolar Sam, identifiers-in-text",
        "givenName, Sam, Sam F33.2, identifiers-in-text",
        "familyName, Lee, Lee MRN 44871, identifiers-in-text",
        "preferredName, Sammy, suicidal Sam, crisis-wording",
        "alias, Sky, Sam@example.org, identifiers-in-text",
        "pronouns, they, call 212-555-0143, identifiers-in-text"
    })
    void what_a_person_is_called_is_asked_about_and_can_be_kept(String field, String now, String name, String code)
            throws Exception {
        UUID id = Ids.next();
        String patient = Api.patient(id, "R-" + id)
                .replace("\"anotherPerson\"", "\"alias\":\"Sky\",\"pronouns\":\"they\",\"anotherPerson\"")
                .replace("\"%s\":\"%s\"".formatted(field, now), "\"%s\":\"%s\"".formatted(field, name));
        JsonNode asked = adams.post("patients", patient).refused(422, code);
        assertThat(asked.at("/passages/0/field").asText()).isEqualTo(field);
        adams.post(
                        "patients",
                        patient.replace(
                                "\"anotherPerson\"",
                                "\"screen\":{\"inDangerNow\":false,\"keep\":" + asked.at("/passages")
                                        + "},\"anotherPerson\""))
                .done(201);
    }

    @Test
    void a_corrected_name_is_asked_about_and_one_that_was_accepted_is_not() throws Exception {
        UUID id = adams.registerPatient();
        TestClinic.sql("UPDATE openchair.patient SET preferred_name = 'Sam 030185' WHERE id = '" + id + "'");
        JsonNode stored = adams.get("patients/" + id).done(200);
        String details = Api.patient(id, stored.at("/recordNumber").asText()).replaceFirst("\"id\":\"[^\"]+\",", "");
        String body = "{\"version\":%d,\"details\":%s}"
                .formatted(stored.at("/version").asInt(), details.replace(",\"anotherPerson\":true", ""));
        adams.put("patients/" + id, body.replace("Sammy", "Sam 030186")).refused(422, "identifiers-in-text");
        adams.put("patients/" + id, body.replace("Sammy", "Sam 030185").replace("\"Lee\"", "\"Leigh\""))
                .done(200);
    }

    @Test
    void what_the_group_reads_of_an_older_record_is_asked_about_when_it_is_sent() throws Exception {
        UUID patient = adams.registerPatient();
        UUID referral = adams.draftReferral(patient, TestClinic.group(3));
        TestClinic.sql("UPDATE openchair.patient SET accessibility_needs = 'PTSD, sits near the door',"
                + " preferred_name = 'Sam 030185' WHERE id = '" + patient + "'");
        JsonNode asked = send(referral, Ids.next(), "").refused(422, "diagnosis-in-text");
        assertThat(asked.at("/passages").findValuesAsText("field"))
                .containsExactly("preferredName", "accessibilityNeeds");
        TestClinic.sql("UPDATE openchair.patient SET accessibility_needs = 'Says she wants to die' WHERE id = '"
                + patient + "'");
        send(referral, Ids.next(), "").refused(422, "crisis-wording");
        TestClinic.sql(
                "UPDATE openchair.patient SET accessibility_needs = 'Sits near the door' WHERE id = '" + patient + "'");
        JsonNode name = send(referral, Ids.next(), "").refused(422, "identifiers-in-text");
        send(referral, Ids.next(), "\"screen\":{\"keep\":" + name.at("/passages") + "}")
                .done(200);
    }

    @Test
    void each_text_has_the_code_of_what_was_found_in_it() throws Exception {
        UUID patient = adams.registerPatient();
        UUID referral = Ids.next();
        String draft = Api.draft(patient, TestClinic.group(3), 0).replace("\"Hello\"", "\"She has depression.\"");
        adams.put("referrals/" + referral, draft).done(200);
        TestClinic.sql("UPDATE openchair.patient SET accessibility_needs = 'Says she wants to die' WHERE id = '"
                + patient + "'");
        JsonNode errors =
                send(referral, Ids.next(), "").refused(422, "crisis-wording").at("/errors");
        assertThat(errors)
                .extracting(each ->
                        each.at("/field").asText() + ": " + each.at("/code").asText())
                .containsExactlyInAnyOrder("accessibilityNeeds: crisis-wording", "noteToGroup: diagnosis-in-text");
    }

    @Test
    void what_the_patient_does_not_share_is_not_asked_about() throws Exception {
        UUID patient = adams.registerPatient();
        UUID referral = adams.draftReferral(patient, TestClinic.group(3));
        TestClinic.sql("UPDATE openchair.patient SET accessibility_needs = 'PTSD, sits near the door' WHERE id = '"
                + patient + "'");
        adams.agreeTo(referral, "NAME", "PHONE").done(200);
        send(referral, Ids.next(), "").done(200);
    }

    @Test
    void what_is_written_of_a_group_that_is_reported_and_reviewed_is_read_too() throws Exception {
        UUID group = TestClinic.group(5);
        String path = "groups/" + group + "/red-flags";
        String report = "{\"id\":\"" + Ids.next() + "\",\"codes\":[\"sure-cure\"],\"note\":\"%s\"%s}";
        fay.post(path, report.formatted(DANGER, "")).refused(422, "crisis-wording");
        assertThat(TestClinic.text("SELECT status FROM openchair.support_group WHERE id = '" + group + "'"))
                .isEqualTo("VETTED");
        fay.post(path, report.formatted("It promises to cure major depressive disorder.", ""))
                .done(200);
        Api ada = Api.as(base, TestPerson.ADA);
        JsonNode vetting = ada.get("groups/" + group + "/vetting").done(200);
        String move =
                """
                {"id":"%s","move":"REINSTATE","version":%d,"reason":"%%s","answers":[{"code":"sure-cure","version":1,"present":false,"note":"%%s"}]%%s}"""
                        .formatted(Ids.next(), vetting.at("/version").asInt());
        ada.post("groups/" + group + "/moves", move.formatted(DANGER, "Fine.", ""))
                .refused(422, "crisis-wording");
        JsonNode asked = ada.post(
                        "groups/" + group + "/moves", move.formatted("Looked at.", "Ann Lane, 212-555-0143.", ""))
                .refused(422, "identifiers-in-text");
        assertThat(asked.at("/passages/0/field").asText()).isEqualTo("answers[0].note");
        String kept = ",\"screen\":{\"keep\":" + asked.at("/passages") + "}";
        ada.post("groups/" + group + "/moves", move.formatted("Looked at.", "Ann Lane, 212-555-0143.", kept))
                .done(200);
        ada.post("groups/" + group + "/moves", move.formatted("Looked at.", "Ann Lane, 212-555-0143.", kept))
                .done(200);
    }

    @Test
    void nothing_found_is_stored_or_audited() throws Exception {
        UUID referral = draft(NOTE, TestClinic.group(3));
        send(referral, Ids.next(), "").refused(422, "crisis-wording");
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.audit_event WHERE resource = 'referral/" + referral
                        + "' AND action IN ('referral.send', 'safety.raise')"))
                .isZero();
        assertThat(TestClinic.count(
                        "SELECT count(*) FROM openchair.referral_event WHERE referral_id = '" + referral + "'"))
                .isEqualTo(1);
    }

    private UUID draft(String note, UUID group) {
        UUID id = Ids.next();
        adams.put(
                        "referrals/" + id,
                        Api.draft(adams.registerPatient(), group, 0).replace("\"Hello\"", '"' + note + '"'))
                .done(200);
        return id;
    }

    private Answer send(UUID referral, UUID move, String screen) {
        return adams.post(
                "referrals/" + referral + "/moves",
                "{\"id\":\"%s\",\"move\":\"SEND\",\"version\":1%s}"
                        .formatted(move, screen.isEmpty() ? "" : "," + screen));
    }
}
