package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whether somebody comes is told to the clinic only where the patient agreed to it. */
@ExtendWith(ArquillianExtension.class)
class UnsharedParticipationIT {

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
    void the_first_session_is_told_where_participation_is_shared() throws Exception {
        UUID group = TestClinic.group(3);
        UUID referral = seated(group, "NAME", "PHONE", "PARTICIPATION");
        comes(group);
        assertThat(notices(referral, "FIRST_ATTENDED")).isEqualTo(1);
        assertThat(moves(referral)).endsWith("ATTEND_FIRST");
        assertThat(letter(referral)).contains("The patient attends the group.");
    }

    @Test
    void the_first_session_is_not_told_where_participation_is_not_shared() throws Exception {
        UUID group = TestClinic.group(3);
        UUID referral = seated(group, "NAME", "PHONE");
        String before = letter(referral);
        assertThat(before)
                .contains("The patient has a seat in the group.")
                .satisfies(saysNothingOf("has not been to a session"));
        String since = adams.get("referrals/" + referral).text("/stateSince");
        comes(group);
        assertThat(notices(referral, "FIRST_ATTENDED")).isZero();
        JsonNode read = adams.get("referrals/" + referral).done(200);
        assertThat(read.at("/participationShared").asBoolean()).isFalse();
        assertThat(read.at("/stateSince").asText()).as("the day of the seat").isEqualTo(since);
        assertThat(read.at("/nextStep").asText()).isEqualTo("Look after the person in the group.");
        assertThat(moves(referral)).endsWith("ACCEPT");
        assertThat(letter(referral))
                .contains("The patient has a seat in the group.")
                .satisfies(saysNothingOf("attends the group"));
        JsonNode listed = adams.get("patients/" + read.at("/patientId").asText() + "/referrals")
                .done(200)
                .at("/items/0");
        assertThat(listed.at("/participationShared").asBoolean()).isFalse();
        assertThat(listed.at("/stateSince").asText()).isEqualTo(since);
        assertThat(fay.get("inbox/" + referral).done(200).at("/history").findValuesAsText("move"))
                .as("the group knows")
                .endsWith("ATTEND_FIRST");
    }

    @Test
    void what_was_told_before_a_withdrawal_is_told_no_more() throws Exception {
        UUID group = TestClinic.group(3);
        UUID referral = seated(group, "NAME", "PHONE", "PARTICIPATION");
        comes(group);
        TestClinic.sql(
                "INSERT INTO openchair.consent_withdrawal (id, consent_id, withdrawn_how, withdrawn_at, recorded_by)"
                        + " SELECT gen_random_uuid(), c.id, 'VERBAL', openchair.now(), c.recorded_by FROM openchair.consent c WHERE c.referral_id = '"
                        + referral + "'");
        assertThat(moves(referral)).contains("CONSENT_WITHDRAWN").doesNotContain("ATTEND_FIRST");
        assertThat(letter(referral)).satisfies(saysNothingOf("attends the group"));
    }

    @Test
    void that_nobody_came_is_told_as_a_referral_that_was_closed() throws Exception {
        UUID referral = seated(TestClinic.group(3), "NAME", "PHONE");
        TestClinic.sql(
                "UPDATE openchair.referral SET state_since = now() - interval '30 days' WHERE id = '" + referral + "'");
        assertThat(kinds(referral)).isEmpty();
        fay.say(referral, "GIVE_UP", "could-not-reach", "She never came").done(200);
        assertThat(notices(referral, "NEVER_ATTENDED")).isZero();
        assertThat(notices(referral, "REFERRAL_CLOSED")).isEqualTo(1);
        assertThat(kinds(referral)).contains("referral-closed").doesNotContain("never-attended");
        assertThat(adams.get("referrals/" + referral).done(200).toString())
                .satisfies(saysNothingOf("never came", "kept them away"));
        assertThat(letter(referral)).contains("The group has closed the referral.", "what would fit better");
    }

    private UUID seated(UUID group, String... shared) throws SQLException {
        UUID referral = adams.draftReferral(adams.registerPatient(), group);
        adams.agreeTo(referral, shared).done(200);
        adams.say(referral, "SEND", null, null).done(200);
        fay.say(referral, "ACCEPT", null, null).done(200);
        TestClinic.seatedSinceMorning(group);
        return referral;
    }

    private void comes(UUID group) throws SQLException {
        String session = "sessions/" + TestClinic.sessionNow(group);
        String person = fay.get(session).text("/entries/0/enrollmentId");
        fay.put(session + "/attendance/" + person, "{\"outcome\":\"PRESENT\",\"version\":0}")
                .done(200);
    }

    private List<String> kinds(UUID referral) {
        return adams.all("work-list").stream()
                .filter(item -> item.at("/targetId").asText().equals(referral.toString()))
                .map(item -> item.at("/kind").asText())
                .toList();
    }

    private static int notices(UUID referral, String kind) throws SQLException {
        return TestClinic.count("SELECT count(*) FROM openchair.notice WHERE kind = '" + kind
                + "' AND target = 'referral' AND target_id = '" + referral + "'");
    }

    private List<String> moves(UUID referral) {
        return adams.get("referrals/" + referral).done(200).at("/history").findValuesAsText("move");
    }

    private String letter(UUID referral) {
        return adams.get("referrals/" + referral + "/return-letter").done(200).toString();
    }
}
