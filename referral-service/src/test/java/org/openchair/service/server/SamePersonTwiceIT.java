package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.util.Collections;
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

/** A patient has one open referral to a group, whatever leads to a second one, and the clinician is led to the one that is open. */
@ExtendWith(ArquillianExtension.class)
class SamePersonTwiceIT {

    private static final int AT_ONCE = 20;

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
    void a_second_referral_is_not_sent_while_the_first_waits_for_an_answer_or_a_seat() throws SQLException {
        UUID group = TestClinic.group(3);
        UUID patient = adams.registerPatient();
        UUID first = sent(patient, group);
        UUID second = adams.draftReferral(patient, group);
        leadsTo(first, "SENT", adams.move(second, "SEND", 1));
        fay.say(first, "WAITLIST", "group-full", null).done(200);
        leadsTo(first, TestClinic.text(stateOf(first)), adams.move(second, "SEND", 1));
        assertThat(TestClinic.text(stateOf(second))).isEqualTo("DRAFT");
        assertThat(adams.get("referrals/" + second)
                        .done(200)
                        .at("/openInGroup/id")
                        .asText())
                .as("said on the pages of the draft, before anyone sends it")
                .isEqualTo(first.toString());
    }

    @Test
    void a_second_referral_is_not_sent_while_the_person_has_a_seat_there() throws SQLException {
        UUID group = TestClinic.group(3);
        UUID patient = adams.registerPatient();
        UUID first = accepted(patient, group);
        UUID second = adams.draftReferral(patient, group);
        JsonNode problem = leadsTo(first, "ACCEPTED", adams.move(second, "SEND", 1));
        assertThat(problem.at("/detail").asText()).contains("seat");
        adams.say(first, "REQUEST_CANCEL", "other", null).done(200);
        leadsTo(first, "CANCEL_REQUESTED", adams.move(second, "SEND", 1));
        fay.move(first, "CONFIRM_CANCEL", TestClinic.version(first)).done(200);
        adams.move(second, "SEND", 1).done(200);
    }

    @Test
    void what_was_ended_is_not_reopened_or_reconsidered_beside_an_open_one() throws SQLException {
        UUID group = TestClinic.group(3);
        UUID patient = adams.registerPatient();
        UUID declined = sent(patient, group);
        fay.say(declined, "DECLINE", "not-a-fit", null).done(200);
        UUID again = sent(patient, group);
        leadsTo(again, "SENT", adams.say(declined, "REOPEN", "closed-by-mistake", null));
        leadsTo(again, "SENT", fay.say(declined, "RECONSIDER", "closed-by-mistake", null));
        fay.move(again, "ACCEPT", 2).done(200);
        leadsTo(again, "ACCEPTED", fay.say(declined, "RECONSIDER", "closed-by-mistake", null));
    }

    @Test
    void the_next_choice_passes_over_a_group_in_which_the_person_is_already() throws SQLException {
        UUID first = TestClinic.group(3);
        UUID there = TestClinic.group(3);
        UUID free = TestClinic.group(3);
        UUID patient = adams.registerPatient();
        accepted(patient, there);
        UUID referral = Ids.next();
        adams.put(
                        "referrals/" + referral,
                        Api.draft(patient, first, 0)
                                .replace(
                                        "\"version\"",
                                        "\"nextGroupIds\":[\"%s\",\"%s\"],\"version\"".formatted(there, free)))
                .done(200);
        adams.move(referral, "SEND", 1).done(200);
        fay.say(referral, "DECLINE", "not-a-fit", null).done(200);
        JsonNode next = adams.post(
                        "referrals/" + referral + "/next-choice",
                        "{\"id\":\"%s\",\"sendId\":\"%s\",\"inDangerNow\":false}".formatted(Ids.next(), Ids.next()))
                .done(200);
        assertThat(next.at("/groupId").asText()).isEqualTo(free.toString());
    }

    @Test
    void two_records_of_one_person_who_waits_in_a_group_by_both_are_not_merged() throws SQLException {
        UUID group = TestClinic.group(3);
        UUID kept = adams.registerPatient();
        UUID other = adams.registerPatient();
        UUID seated = accepted(kept, group);
        UUID waiting = sent(other, group);
        String merge = "{\"id\":\"%s\",\"otherId\":\"%s\",\"version\":1,\"otherVersion\":1}";
        adams.post("patients/" + kept + "/merges", merge.formatted(Ids.next(), other))
                .refused(409, "two-referrals-in-one-group");
        assertThat(TestClinic.text("SELECT patient_id FROM openchair.referral WHERE id = '" + waiting + "'"))
                .isEqualTo(other.toString());
        adams.say(waiting, "REQUEST_CANCEL", "other", null).done(200);
        fay.move(waiting, "CONFIRM_CANCEL", TestClinic.version(waiting)).done(200);
        adams.post("patients/" + kept + "/merges", merge.formatted(Ids.next(), other))
                .done(200);
        assertThat(TestClinic.text(stateOf(seated))).isEqualTo("ACCEPTED");
    }

    @Test
    void another_clinics_referral_of_someone_who_may_be_the_same_person_is_neither_refused_nor_named()
            throws SQLException {
        UUID group = TestClinic.group(3);
        sent(adams.registerPatient(), group);
        UUID theirs = baker.draftReferral(baker.registerPatient(), group);
        baker.move(theirs, "SEND", 1).done(200);
        assertThat(baker.get("referrals/" + theirs).done(200).at("/openInGroup").isNull())
                .isTrue();
    }

    @Test
    void of_twenty_referrals_of_one_person_sent_at_once_one_is_sent_and_the_others_lead_to_it() throws Exception {
        UUID group = TestClinic.group(3);
        UUID patient = adams.registerPatient();
        List<Race.Act> acts = Collections.nCopies(AT_ONCE, 0).stream()
                .map(each -> adams.draftReferral(patient, group))
                .<Race.Act>map(draft -> () -> adams.move(draft, "SEND", 1))
                .toList();
        List<Answer> answers = Race.atOnce(acts);
        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        UUID sent = UUID.fromString(answers.stream()
                .filter(answer -> answer.status() == 200)
                .findFirst()
                .orElseThrow()
                .text("/referralId"));
        answers.stream().filter(answer -> answer.status() != 200).forEach(answer -> leadsTo(sent, "SENT", answer));
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.referral WHERE state = 'SENT' AND patient_id = '"
                        + patient + "'"))
                .isEqualTo(1);
    }

    private static JsonNode leadsTo(UUID open, String state, Answer answer) {
        JsonNode problem = answer.refused(409, "already-referred");
        assertThat(problem.at("/current/id").asText()).isEqualTo(open.toString());
        assertThat(problem.at("/current/state").asText()).isEqualTo(state);
        return problem;
    }

    private UUID sent(UUID patient, UUID group) {
        UUID referral = adams.draftReferral(patient, group);
        adams.move(referral, "SEND", 1).done(200);
        return referral;
    }

    private UUID accepted(UUID patient, UUID group) {
        UUID referral = sent(patient, group);
        fay.move(referral, "ACCEPT", 2).done(200);
        return referral;
    }

    private static String stateOf(UUID referral) {
        return "SELECT state FROM openchair.referral WHERE id = '" + referral + "'";
    }
}
