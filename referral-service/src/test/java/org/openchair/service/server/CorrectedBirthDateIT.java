package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Someone who was referred as an adult turns out to be fifteen: no way leads to a seat past the group's ages and a guardian. */
@ExtendWith(ArquillianExtension.class)
class CorrectedBirthDateIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String FIFTEEN = TODAY.minusYears(15).minusDays(9).toString();

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api fay;
    private UUID patient;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void register() {
        adams = Api.as(base, TestPerson.ADAMS);
        fay = Api.as(base, TestPerson.FAY);
        patient = adams.registerPatient();
    }

    @Test
    void is_accepted_once_a_guardian_agreed_and_the_group_does_not_learn_why_not_before() throws SQLException {
        UUID referral = sent(group(8, 13));
        fay.say(referral, "REQUEST_INFO", "schedule", "Can they come on Mondays?")
                .done(200);
        correct(FIFTEEN);
        assertThat(work(referral)).containsExactly("guardian-missing: A guardian’s consent for Sam Lee is missing.");
        adams.say(referral, "ANSWER_INFO", null, "Yes.").refused(422, "guardian-missing");
        guardianAgrees(referral).done(200);
        assertThat(work(referral)).isEmpty();
        adams.say(referral, "ANSWER_INFO", null, "Yes.").done(200);
        fay.say(referral, "ACCEPT", null, null).done(200);
        guardianAgrees(referral).done(200);
        adams.put(path(referral), consent().replace("Ruth", "Rita")).refused(409, "not-a-draft");
    }

    @Test
    void is_not_accepted_without_a_guardian() throws SQLException {
        UUID referral = sent(group(8, 13));
        correct(FIFTEEN);
        fay.say(referral, "ACCEPT", null, null).refused(409, "seat-not-possible");
        guardianAgrees(referral).done(200);
        fay.say(referral, "ACCEPT", null, null).done(200);
    }

    @Test
    void is_passed_over_on_the_waitlist_and_does_not_take_an_offer() throws SQLException {
        UUID group = group(1, 13);
        UUID seated = adams.sendReferral(group);
        fay.say(seated, "ACCEPT", null, null).done(200);
        UUID referral = sent(group);
        fay.say(referral, "WAITLIST", "group-full", null).done(200);
        correct(FIFTEEN);
        fay.say(seated, "GIVE_UP", "could-not-reach", null).done(200);
        assertThat(state(referral)).isEqualTo("WAITLISTED");
        fay.say(referral, "OFFER", null, null).refused(409, "seat-not-possible");
        guardianAgrees(referral).done(200);
        fay.say(referral, "OFFER", null, null).done(200);
    }

    @Test
    void does_not_take_a_seat_that_was_offered_before() throws SQLException {
        UUID other = sent(group(8, 13));
        fay.say(other, "WAITLIST", "person-wants-later", null).done(200);
        fay.say(other, "OFFER", null, null).done(200);
        correct(FIFTEEN);
        fay.say(other, "ACCEPT_OFFER", null, null).refused(409, "seat-not-possible");
        adams.say(other, "ACCEPT_OFFER", null, null).refused(422, "guardian-missing");
        guardianAgrees(other).done(200);
        adams.say(other, "ACCEPT_OFFER", null, null).done(200);
    }

    @Test
    void an_offer_that_cannot_be_accepted_says_why_and_what_to_do() throws SQLException {
        UUID group = group(8, 18);
        UUID referral = sent(group);
        fay.say(referral, "WAITLIST", "person-wants-later", null).done(200);
        fay.say(referral, "OFFER", null, null).done(200);
        JsonNode before = adams.get("referrals/" + referral).done(200);
        assertThat(before.at("/outsideAges").isNull()).isTrue();
        assertThat(before.at("/nextStep").asText()).contains("answer");
        correct(FIFTEEN);
        JsonNode after = adams.get("referrals/" + referral).done(200);
        assertThat(after.at("/outsideAges").asText())
                .isEqualTo("Sam is 15, and Group " + group + " is for adults from 18.");
        assertThat(after.at("/nextStep").asText())
                .isEqualTo(
                        "Check the birth date. If it is right, choose another group with the patient, then withdraw this referral.");
    }

    @Test
    void keeps_the_seat_among_adults_until_the_clinician_who_is_told_does_something() throws SQLException {
        UUID group = group(8, 18);
        UUID referral = sent(group);
        fay.say(referral, "ACCEPT", null, null).done(200);
        assertThat(work(referral)).isEmpty();
        correct(FIFTEEN);
        assertThat(work(referral))
                .containsExactlyInAnyOrder(
                        "outside-age-range: Sam Lee is 15: Group " + group + " is for adults from 18.",
                        "guardian-missing: A guardian’s consent for Sam Lee is missing.");
        assertThat(state(referral)).isEqualTo("ACCEPTED");
        assertThat(fay.work("kind")).doesNotContain("outside-age-range", "guardian-missing");
        correct(Integer.toString(TODAY.plusDays(1).getYear() - 18));
        assertThat(work(referral))
                .contains("outside-age-range: Sam Lee is 17 or 18: Group " + group + " is for adults from 18.");
        correct("1990-02-03");
        assertThat(work(referral)).isEmpty();
    }

    @Test
    void is_not_reconsidered_by_the_group_nor_reopened_by_the_clinic() throws SQLException {
        UUID referral = sent(group(8, 13));
        fay.say(referral, "DECLINE", "not-a-fit", null).done(200);
        correct(FIFTEEN);
        fay.say(referral, "RECONSIDER", "seat-free", null).refused(409, "seat-not-possible");
        adams.say(referral, "REOPEN", "facts-corrected", null).refused(422, "guardian-missing");
    }

    private UUID sent(UUID group) {
        UUID referral = adams.draftReferral(patient, group);
        adams.move(referral, "SEND", 1).done(200);
        return referral;
    }

    private void correct(String born) {
        JsonNode now = adams.get("patients/" + patient).done(200);
        adams.put(
                        "patients/" + patient,
                        """
                        {"version":%d,"details":{"recordNumber":"%s","givenName":"Sam","familyName":"Lee","birthDate":"%s"}}"""
                                .formatted(
                                        now.at("/version").asInt(),
                                        now.at("/recordNumber").asText(),
                                        born))
                .done(200);
    }

    private Answer guardianAgrees(UUID referral) {
        return adams.put(path(referral), consent());
    }

    private static String path(UUID referral) {
        return "referrals/" + referral + "/guardian-consent";
    }

    private static String consent() {
        return "{\"givenBy\":\"PARENT\",\"name\":\"Ruth Lee\",\"how\":\"WRITTEN\",\"givenOn\":\"%s\"}"
                .formatted(TODAY.minusDays(2));
    }

    private List<String> work(UUID referral) {
        return adams.all("work-list").stream()
                .filter(item -> item.at("/targetId").asText().equals(referral.toString()))
                .filter(item -> List.of("outside-age-range", "guardian-missing")
                        .contains(item.at("/kind").asText()))
                .map(item ->
                        item.at("/kind").asText() + ": " + item.at("/sentence").asText())
                .toList();
    }

    private static String state(UUID referral) throws SQLException {
        return TestClinic.text("SELECT state FROM openchair.referral WHERE id = '" + referral + "'");
    }

    private static UUID group(int capacity, int youngest) throws SQLException {
        UUID group = TestClinic.group(capacity);
        TestClinic.sql("UPDATE openchair.support_group SET min_age = %d WHERE id = '%s'".formatted(youngest, group));
        return group;
    }
}
