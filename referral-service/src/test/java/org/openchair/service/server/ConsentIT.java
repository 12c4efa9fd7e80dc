package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** What a patient agreed to decides what a group gets to know, from one moment to the next. */
@ExtendWith(ArquillianExtension.class)
class ConsentIT {

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api fay;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        adams = Api.as(base, TestPerson.ADAMS);
        fay = Api.as(base, TestPerson.FAY);
    }

    @Test
    void a_referral_notes_what_with_whom_for_what_until_when_and_how() throws SQLException {
        UUID patient = adams.registerPatient();
        UUID referral = adams.draftReferral(patient, TestClinic.group(3));
        adams.agreeTo(referral, "NAME", "PHONE", "PARTICIPATION").done(200);
        assertThat(adams.get(consents(patient)).done(200).at("/total").asInt())
                .as("a draft shares nothing")
                .isZero();
        adams.move(referral, "SEND", 1).done(200);
        JsonNode consent = adams.get(consents(patient)).done(200).at("/items/0");
        assertThat(consent.at("/shares").toString()).isEqualTo("[\"NAME\",\"PHONE\",\"PARTICIPATION\"]");
        assertThat(consent.at("/recipient").asText()).isEqualTo("GROUP");
        assertThat(consent.at("/purpose").asText()).isEqualTo("TREATMENT");
        assertThat(consent.at("/until").asText()).isEqualTo(today().plusYears(1).toString());
        assertThat(consent.at("/givenHow").asText()).isEqualTo("WRITTEN");
        assertThat(consent.at("/recordedBy").asText()).isEqualTo("Dr. Adams");
        assertThat(consent.at("/standing").asText()).isEqualTo("IN_FORCE");
    }

    @Test
    void what_is_shared_is_what_was_agreed_and_no_more() throws SQLException {
        UUID group = TestClinic.group(3);
        UUID referral = adams.draftReferral(adams.registerPatient(), group);
        adams.agreeTo(referral, "NAME").done(200);
        adams.move(referral, "SEND", 1).refused(422, "consent-too-narrow");
        adams.agreeTo(referral, "NAME", "PHONE").done(200);
        adams.move(referral, "SEND", 1).done(200);
        JsonNode item = fay.get("inbox/" + referral).done(200);
        assertThat(item.at("/callName").asText()).isEqualTo("Sammy");
        assertThat(item.at("/phone").asText()).isEqualTo("555-0100");
        assertThat(item.at("/accessNeeds")).isEmpty();
    }

    @Test
    void another_group_or_more_to_share_is_asked_anew() throws SQLException {
        UUID patient = adams.registerPatient();
        UUID referral = adams.draftReferral(patient, TestClinic.group(3));
        String elsewhere = Api.draft(patient, TestClinic.group(3), 1);
        JsonNode changed = adams.put("referrals/" + referral, elsewhere).done(200);
        assertThat(changed.at("/consentMethod").isNull()).isTrue();
        adams.move(referral, "SEND", changed.at("/version").asInt()).refused(422, "consent-missing");
    }

    @Test
    void taken_back_it_counts_at_once_for_everything_that_the_group_sees() throws SQLException {
        UUID group = TestClinic.group(3);
        Seated seated = seated(group);
        JsonNode entry = fay.get("my-groups/" + group + "/members").done(200).at("/items/0");
        assertThat(entry.at("/callName").asText()).isEqualTo("Sammy");

        withdraw(seated).done(200);
        JsonNode item = fay.get("inbox/" + seated.referral()).done(200);
        assertThat(item.at("/callName").asText()).startsWith("Name not shared");
        assertThat(item.toString()).satisfies(saysNothingOf("Sammy", "555-0100", "Hello"));
        assertThat(item.at("/doNotContact").asBoolean()).isTrue();
        assertThat(item.at("/seat").asText())
                .as("nobody is thrown out silently")
                .isEqualTo("TRIAL");
        assertThat(item.at("/history").findValuesAsText("move")).last().isEqualTo("CONSENT_WITHDRAWN");
        JsonNode members = fay.get("my-groups/" + group + "/members").done(200);
        assertThat(members.at("/items/0/callName").asText()).startsWith("Name not shared");
        JsonNode roster = fay.get("sessions/" + TestClinic.sessionNow(group)).done(200);
        assertThat(roster.at("/entries/0/callName").asText()).startsWith("Name not shared");
        assertThat(roster.toString()).satisfies(saysNothingOf("Sammy"));
    }

    @Test
    void taken_back_it_is_shown_to_everybody_whom_it_concerns() throws SQLException {
        UUID group = TestClinic.group(3);
        Seated seated = seated(group);
        withdraw(seated).done(200);
        for (Api each : new Api[] {adams, fay}) {
            assertThat(work(each, seated.referral())).contains("consent-withdrawn");
        }
        assertThat(adams.all("work-list"))
                .filteredOn(item ->
                        item.at("/targetId").asText().equals(seated.referral().toString()))
                .extracting(item -> item.at("/sentence").asText())
                .anyMatch(sentence ->
                        sentence.endsWith("The group can no longer see their information. Their seat is kept."));
        assertThat(adams.get("referrals/" + seated.referral())
                        .done(200)
                        .at("/history")
                        .findValuesAsText("move"))
                .last()
                .isEqualTo("CONSENT_WITHDRAWN");
        assertThat(TestClinic.count(
                        "SELECT count(*) FROM openchair.notice WHERE kind = 'CONSENT_WITHDRAWN' AND target_id = '"
                                + seated.referral() + "'"))
                .isEqualTo(2);
        agrees(seated.patient(), group, "NAME").done(200);
        assertThat(work(adams, seated.referral())).as("asked again and agreed").isEmpty();
        assertThat(fay.get("inbox/" + seated.referral()).text("/callName")).isEqualTo("Sammy");
    }

    @Test
    void the_clinic_hears_how_somebody_attends_only_where_they_agreed() throws SQLException {
        UUID group = TestClinic.group(3);
        UUID patient = adams.registerPatient();
        UUID referral = adams.draftReferral(patient, group);
        adams.agreeTo(referral, "NAME", "PHONE").done(200);
        adams.move(referral, "SEND", 1).done(200);
        fay.move(referral, "ACCEPT", 2).done(200);
        assertThat(participation(patient).at("/shared").asBoolean()).isFalse();
        assertThat(adams.get("referrals/" + referral + "/return-letter")
                        .done(200)
                        .toString())
                .contains("Not shared: the patient did not agree");
        agrees(patient, group, "NAME", "PARTICIPATION").done(200);
        assertThat(participation(patient).at("/shared").asBoolean()).isTrue();
    }

    private JsonNode participation(UUID patient) {
        return adams.get("patients/" + patient + "/participation").done(200).at("/0");
    }

    @Test
    void taken_back_nothing_new_is_sent_nor_seated() throws SQLException {
        UUID group = TestClinic.group(3);
        UUID patient = adams.registerPatient();
        UUID referral = adams.draftReferral(patient, group);
        adams.move(referral, "SEND", 1).done(200);
        withdraw(new Seated(patient, referral)).done(200);
        fay.move(referral, "ACCEPT", 2).refused(409, "seat-not-possible");
        fay.say(referral, "DECLINE", "group-full", null).done(200);
        adams.say(referral, "REOPEN", "seat-free", null).refused(422, "consent-ended");
    }

    @Test
    void a_withdrawal_is_repeatable_final_and_audited() throws SQLException {
        Seated seated = seated(TestClinic.group(3));
        UUID consent = firstConsent(seated.patient());
        String path = consents(seated.patient()) + "/" + consent + "/withdrawal";
        String body = "{\"id\":\"" + Ids.next() + "\",\"how\":\"VERBAL\"}";
        JsonNode first = adams.post(path, body).done(200);
        assertThat(adams.post(path, body).done(200)).isEqualTo(first);
        adams.post(path, "{\"id\":\"" + Ids.next() + "\",\"how\":\"VERBAL\"}").refused(409, "already-withdrawn");
        adams.post(path, "{\"id\":\"" + Ids.next() + "\",\"how\":\"NOT_ASKED\"}")
                .refused(422, "not-asked");
        assertThat(first.at("/standing").asText()).isEqualTo("WITHDRAWN");
        assertThat(first.at("/withdrawalRecordedBy").asText()).isEqualTo("Dr. Adams");
        assertThat(TestClinic.count(
                        "SELECT count(*) FROM openchair.audit_event WHERE action = 'consent.withdraw' AND resource = 'consent/"
                                + consent + "'"))
                .isEqualTo(1);
    }

    @Test
    void ends_by_itself_after_its_last_day() throws SQLException {
        UUID group = TestClinic.group(3);
        UUID patient = adams.registerPatient();
        String yesterday = today().minusDays(1).toString();
        note(patient, group, Ids.next(), "\"" + yesterday + "\"", "NAME").refused(422, "until-past");
        UUID referral = adams.draftReferral(patient, group);
        adams.move(referral, "SEND", 1).done(200);
        TestClinic.sql("ALTER TABLE openchair.consent DISABLE TRIGGER consent_is_kept;"
                + " UPDATE openchair.consent SET until = '" + yesterday + "' WHERE referral_id = '" + referral + "';"
                + " ALTER TABLE openchair.consent ENABLE TRIGGER consent_is_kept");
        assertThat(fay.get("inbox/" + referral).text("/callName")).startsWith("Name not shared");
        assertThat(work(adams, referral)).contains("consent-expired");
        assertThat(adams.get(consents(patient))
                        .done(200)
                        .at("/items/0/standing")
                        .asText())
                .isEqualTo("EXPIRED");
        note(patient, group, Ids.next(), "\"" + today().plusDays(10) + "\"", "NAME")
                .done(200);
        assertThat(work(adams, referral)).contains("consent-expiring");
        assertThat(work(fay, referral)).isEmpty();
    }

    @Test
    void is_for_clinicians_of_the_patients_clinic_alone() throws SQLException {
        UUID group = TestClinic.group(3);
        Seated seated = seated(group);
        UUID consent = firstConsent(seated.patient());
        Api baker = Api.as(base, TestPerson.BAKER);
        String withdrawal = consents(seated.patient()) + "/" + consent + "/withdrawal";
        String body = "{\"id\":\"" + Ids.next() + "\",\"how\":\"VERBAL\"}";
        baker.get(consents(seated.patient())).refused(404, "not-found");
        baker.get("referrals/" + seated.referral() + "/consents").refused(404, "not-found");
        baker.post(withdrawal, body).refused(404, "not-found");
        baker.agreeTo(seated.referral(), "NAME").refused(404, "not-found");
        UUID theirs = baker.registerPatient();
        baker.post(consents(theirs) + "/" + consent + "/withdrawal", body).refused(404, "not-found");
        for (TestPerson other : new TestPerson[] {TestPerson.FAY, TestPerson.MORGAN, TestPerson.ADA}) {
            Api.as(base, other).get(consents(seated.patient())).refused(403, "forbidden");
            Api.as(base, other).post(withdrawal, body).refused(403, "forbidden");
        }
        assertThat(fay.get("inbox/" + seated.referral()).text("/callName")).isEqualTo("Sammy");
    }

    @Test
    void noting_it_again_changes_nothing_and_bad_input_is_named() throws SQLException {
        UUID group = TestClinic.group(3);
        UUID patient = adams.registerPatient();
        UUID id = Ids.next();
        note(patient, group, id, "null", "NAME").done(200);
        note(patient, group, id, "null", "NAME").done(200);
        assertThat(adams.get(consents(patient)).done(200).at("/total").asInt()).isEqualTo(1);
        note(adams.registerPatient(), group, id, "null", "NAME").refused(409, "id-taken");
        note(patient, Ids.next(), Ids.next(), "null", "NAME").refused(422, "group-unknown");
        note(patient, group, Ids.next(), "null", "NAME", "SCORES").refused(422, "scores-need-therapist");
        adams.post(consents(patient), "{\"id\":\"" + Ids.next() + "\",\"shares\":[]}")
                .refused(422, "invalid-fields");
    }

    @Test
    void about_substance_use_only_a_signed_consent_that_says_so_sends() throws SQLException {
        UUID group = aboutSubstanceUse();
        UUID referral = adams.draftReferral(adams.registerPatient(), group);
        adams.move(referral, "SEND", 1).refused(422, "consent-not-explicit");
        adams.agreeTo(referral, "NAME", "PHONE").refused(422, "part-2-unsaid");
        override(referral, "TREATMENT", "Seen daily").refused(422, "part-2-no-override");
        adams.agreeTo(referral, "NAME", "PHONE", "SUBSTANCE_USE").done(200);
        adams.move(referral, "SEND", 1).done(200);
        JsonNode item = fay.get("inbox/" + referral).done(200);
        assertThat(item.at("/notice").asText()).startsWith("42 CFR part 2");
        assertThat(item.at("/phone").asText()).isEqualTo("555-0100");
    }

    @Test
    void an_emergency_stands_in_for_a_while_and_everybody_sees_that_it_did() throws SQLException {
        UUID group = aboutSubstanceUse();
        UUID patient = adams.registerPatient();
        UUID referral = adams.draftReferral(patient, group);
        override(referral, "EMERGENCY", " ").refused(422, "ground-unexplained");
        JsonNode kept = override(referral, "EMERGENCY", "Found unconscious, nobody to ask")
                .done(200);
        assertThat(kept.at("/until").asText()).isEqualTo(today().plusDays(30).toString());
        assertThat(adams.get("referrals/" + referral).text("/consentMethod")).isEqualTo("NOT_ASKED");
        adams.move(referral, "SEND", 1).done(200);
        assertThat(fay.get("inbox/" + referral).done(200).at("/history").findValuesAsText("move"))
                .contains("CONSENT_OVERRIDDEN");
        assertThat(fay.get("inbox/" + referral).done(200).toString()).satisfies(saysNothingOf("unconscious"));
        JsonNode shown =
                adams.get("referrals/" + referral + "/consents").done(200).at("/0");
        assertThat(shown.at("/groundNote").asText()).startsWith("Found unconscious");
        assertThat(work(adams, referral)).contains("consent-to-ask");
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.audit_event WHERE action = 'consent.override'"
                        + " AND patient_id = '" + patient + "'"))
                .isEqualTo(1);
    }

    @Test
    void treatment_stands_in_only_where_a_therapist_treats() throws SQLException {
        UUID group = TestClinic.group(3);
        UUID referral = adams.draftReferral(adams.registerPatient(), group);
        override(referral, "TREATMENT", "In our care").refused(422, "not-treatment");
        TestClinic.sql("UPDATE openchair.support_group SET leadership = 'THERAPIST_LED' WHERE id = '" + group + "'");
        override(referral, "TREATMENT", "In our care").done(200);
        adams.move(referral, "SEND", 1).done(200);
    }

    @Test
    void a_sent_referral_keeps_what_it_was_sent_with() throws SQLException {
        Seated seated = seated(TestClinic.group(3));
        adams.agreeTo(seated.referral(), "NAME").refused(409, "not-a-draft");
    }

    @Test
    void after_a_decline_the_group_sees_who_it_was_for_two_weeks_and_then_the_consent_is_over() throws SQLException {
        UUID group = TestClinic.group(3);
        UUID patient = adams.registerPatient();
        UUID referral = adams.draftReferral(patient, group);
        adams.move(referral, "SEND", 1).done(200);
        Answer before = fay.get("inbox/" + referral);
        assertThat(before.text("/phone")).isEqualTo("555-0100");
        assertThat(before.text("/noteToGroup")).isEqualTo("Hello");
        fay.say(referral, "DECLINE", "group-full", null).done(200);
        JsonNode declined = fay.get("inbox/" + referral).done(200);
        assertThat(declined.at("/callName").asText()).isEqualTo("Sammy");
        assertThat(declined.at("/phone").isNull()).isTrue();
        assertThat(declined.at("/noteToGroup").isNull()).isTrue();
        assertThat(declined.at("/history")).isNotEmpty();
        assertThat(fay.get("inbox?state=DECLINED&size=100").done(200).toString())
                .satisfies(saysNothingOf("555-0100", "sam@example.org"));
        later(referral, 13);
        assertThat(fay.get("inbox/" + referral).text("/callName")).isEqualTo("Sammy");
        later(referral, 15);
        JsonNode over = fay.get("inbox/" + referral).done(200);
        assertThat(over.at("/callName").asText()).startsWith("Name not shared");
        assertThat(over.at("/history")).isEmpty();
        adams.say(referral, "REOPEN", "seat-free", null).refused(422, "consent-missing");
        agrees(patient, group, "NAME", "PHONE").done(200);
        adams.say(referral, "REOPEN", "seat-free", null).done(200);
        assertThat(fay.get("inbox/" + referral).text("/phone")).isEqualTo("555-0100");
    }

    @Test
    void what_was_agreed_for_a_declined_referral_holds_on_for_another_that_relies_on_it() throws SQLException {
        UUID group = TestClinic.group(3);
        UUID patient = adams.registerPatient();
        UUID declined = adams.draftReferral(patient, group);
        adams.move(declined, "SEND", 1).done(200);
        fay.say(declined, "DECLINE", "group-full", null).done(200);
        UUID second = adams.draftReferral(patient, group);
        TestClinic.sql("DELETE FROM openchair.consent WHERE referral_id = '" + second + "'");
        adams.move(second, "SEND", 1).done(200);
        later(declined, 15);
        assertThat(fay.get("inbox/" + second).text("/callName")).isEqualTo("Sammy");
    }

    @Test
    void nothing_is_seen_any_more_of_someone_who_was_cancelled_once_and_then_declined() throws SQLException {
        UUID group = TestClinic.group(3);
        UUID patient = adams.registerPatient();
        UUID cancelled = adams.draftReferral(patient, group);
        adams.move(cancelled, "SEND", 1).done(200);
        adams.say(cancelled, "REQUEST_CANCEL", "found-other-help", null).done(200);
        fay.say(cancelled, "CONFIRM_CANCEL", null, null).done(200);
        UUID declined = adams.draftReferral(patient, group);
        adams.move(declined, "SEND", 1).done(200);
        fay.say(declined, "DECLINE", "group-full", null).done(200);
        later(cancelled, 13);
        later(declined, 13);
        assertThat(fay.get("inbox/" + declined).text("/callName")).isEqualTo("Sammy");
        later(cancelled, 15);
        later(declined, 15);
        for (UUID each : List.of(cancelled, declined)) {
            assertThat(fay.get("inbox/" + each).text("/callName")).startsWith("Name not shared");
            assertThat(fay.get("inbox/" + each).done(200).at("/history")).isEmpty();
        }
        assertThat(adams.get("patients/" + patient + "/consents?size=100")
                        .done(200)
                        .toString())
                .satisfies(saysNothingOf("IN_FORCE"));
    }

    @Test
    void nothing_is_seen_any_more_of_someone_who_never_attended() throws SQLException {
        Seated seated = seated(TestClinic.group(3));
        fay.say(seated.referral(), "GIVE_UP", "could-not-reach", null).done(200);
        later(seated.referral(), 13);
        assertThat(fay.get("inbox/" + seated.referral()).text("/callName")).isEqualTo("Sammy");
        later(seated.referral(), 15);
        assertThat(fay.get("inbox/" + seated.referral()).text("/callName")).startsWith("Name not shared");
    }

    private static void later(UUID referral, int days) throws SQLException {
        TestClinic.sql("UPDATE openchair.referral SET state_since = now() - interval '" + days
                + " days', sent_at = now() - interval '" + (days + 1) + " days' WHERE id = '" + referral + "'");
    }

    private record Seated(UUID patient, UUID referral) {}

    private Seated seated(UUID group) {
        UUID patient = adams.registerPatient();
        UUID referral = adams.draftReferral(patient, group);
        adams.move(referral, "SEND", 1).done(200);
        fay.move(referral, "ACCEPT", 2).done(200);
        return new Seated(patient, referral);
    }

    private static UUID aboutSubstanceUse() throws SQLException {
        UUID group = TestClinic.group(3);
        TestClinic.sql("INSERT INTO openchair.group_focus (group_id, code) VALUES ('" + group + "', 'substance-use')");
        return group;
    }

    private Answer withdraw(Seated seated) {
        return adams.post(
                consents(seated.patient()) + "/" + firstConsent(seated.patient()) + "/withdrawal",
                "{\"id\":\"" + Ids.next() + "\",\"how\":\"VERBAL\"}");
    }

    private UUID firstConsent(UUID patient) {
        return UUID.fromString(adams.get(consents(patient)).text("/items/0/id"));
    }

    private Answer agrees(UUID patient, UUID group, String... items) {
        return note(patient, group, Ids.next(), "null", items);
    }

    private Answer note(UUID patient, UUID group, UUID id, String until, String... items) {
        return adams.post(
                consents(patient),
                """
                {"id":"%s","shares":["%s"],"recipient":"GROUP","groupId":"%s","purpose":"TREATMENT","until":%s,"how":"VERBAL"}"""
                        .formatted(id, String.join("\",\"", items), group, until));
    }

    private Answer override(UUID referral, String ground, String why) {
        return adams.put(
                "referrals/" + referral + "/consents",
                """
                {"id":"%s","shares":["NAME","PHONE"],"purpose":"TREATMENT","how":"NOT_ASKED","ground":"%s","groundNote":"%s"}"""
                        .formatted(Ids.next(), ground, why));
    }

    private static String work(Api api, UUID referral) {
        StringBuilder kinds = new StringBuilder();
        for (int page = 1; page < 100; page++) {
            JsonNode items =
                    api.get("work-list?size=100&page=" + page).done(200).at("/items");
            items.forEach(item -> kinds.append(
                    item.at("/targetId").asText().equals(referral.toString())
                                    && item.at("/kind").asText().startsWith("consent")
                            ? item.at("/kind").asText()
                            : ""));
            if (items.size() < 100) {
                break;
            }
        }
        return kinds.toString();
    }

    private static String consents(UUID patient) {
        return "patients/" + patient + "/consents";
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
