package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** What a facilitator sees of a person: what they want to be called, how they want to be reached, and what helps them. */
@ExtendWith(ArquillianExtension.class)
class FacilitatorSeesIT {

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
    void the_link_to_join_once_there_is_a_seat_and_only_who_leads_or_sent() throws SQLException {
        UUID group = TestClinic.group(3);
        TestClinic.sql("UPDATE openchair.support_group SET format = 'ONLINE_VIDEO',"
                + " joining_link = 'https://meet.example.org/circle' WHERE id = '" + group + "'");
        String ofGroup = "joining-links/groups/" + group;
        assertThat(fay.get(ofGroup).text("/link")).isEqualTo("https://meet.example.org/circle");
        Api.as(base, TestPerson.THEO).get(ofGroup).refused(404, "not-found");
        adams.get(ofGroup).refused(403, "forbidden");

        UUID referral = refers(group, "");
        String ofReferral = "joining-links/referrals/" + referral;
        adams.get(ofReferral).refused(404, "not-found");
        fay.move(referral, "ACCEPT", 2).done(200);
        assertThat(adams.get(ofReferral).text("/link")).isEqualTo("https://meet.example.org/circle");
        Api.as(base, TestPerson.BAKER).get(ofReferral).refused(404, "not-found");
        fay.get(ofReferral).refused(403, "forbidden");
        assertThat(adams.get("groups/" + group).done(200).toString()).satisfies(saysNothingOf("meet.example.org"));
    }

    @Test
    void the_alias_where_people_meet_online_and_the_preferred_name_elsewhere() throws SQLException {
        UUID group = TestClinic.group(3);
        UUID referral = refers(group, "");
        assertThat(fay.get("inbox/" + referral).text("/callName")).isEqualTo("Sammy");
        TestClinic.sql("UPDATE openchair.support_group SET format = 'ONLINE_TEXT' WHERE id = '" + group + "'");
        assertThat(fay.get("inbox/" + referral).text("/callName")).isEqualTo("Birdsong");
        fay.move(referral, "ACCEPT", 2).done(200);
        assertThat(fay.get("my-groups/" + group + "/members").text("/items/0/callName"))
                .isEqualTo("Birdsong");
        JsonNode planned =
                fay.post("my-groups/" + group + "/sessions/plan", "").done(200).at("/items");
        // The first may be over today, before the seat was taken.
        JsonNode session = planned.get(planned.size() - 1);
        JsonNode entry =
                fay.get("sessions/" + session.at("/id").asText()).done(200).at("/entries/0");
        assertThat(entry.at("/callName").asText()).isEqualTo("Birdsong");
        assertThat(entry.at("/pronouns").asText()).isEqualTo("they/them");
        assertThat(entry.at("/accessNeeds/0/label").asText()).startsWith("Breaks");
        assertThat(entry.toString()).satisfies(saysNothingOf("Sam", "Lee", "1990-02-03", "birthDate", "postalCode"));
    }

    @Test
    void no_number_of_whoever_is_not_to_be_contacted_whatever_the_referral_shares() throws SQLException {
        JsonNode reachable = fay.get(
                        "inbox/" + refers(TestClinic.group(3), ",\"noVoicemail\":true,\"contactBy\":\"PHONE\""))
                .done(200);
        assertThat(reachable.at("/phone").asText()).isEqualTo("555-0100");
        assertThat(reachable.at("/noVoicemail").asBoolean()).isTrue();
        assertThat(reachable.at("/contactBy").asText()).isEqualTo("PHONE");

        JsonNode alone = fay.get("inbox/"
                        + refers(
                                TestClinic.group(3),
                                ",\"doNotContact\":true,\"noVoicemail\":true,\"contactBy\":\"PHONE\""))
                .done(200);
        assertThat(alone.at("/doNotContact").asBoolean()).isTrue();
        assertThat(alone.at("/phone").isNull()).isTrue();
        assertThat(alone.at("/contactBy").isNull()).isTrue();
        assertThat(alone.at("/noVoicemail").asBoolean()).isFalse();
    }

    @Test
    void what_stands_in_an_older_record_for_the_number_and_is_none_is_not_shared() throws SQLException {
        UUID referral = refers(TestClinic.group(3), "");
        assertThat(fay.get("inbox/" + referral).done(200).at("/phone").asText()).isEqualTo("555-0100");
        TestClinic.sql("UPDATE openchair.patient SET phone = 'bipolar F31, DOB 3/1/85' WHERE id ="
                + " (SELECT patient_id FROM openchair.referral WHERE id = '" + referral + "')");
        assertThat(fay.get("inbox/" + referral).done(200).at("/phone").isNull()).isTrue();
    }

    private UUID refers(UUID group, String wishes) {
        UUID patient = Ids.next();
        String extras =
                ",\"pronouns\":\"they/them\",\"alias\":\"Birdsong\",\"postalCode\":\"10001\",\"accessNeeds\":[\"breaks\"]";
        adams.post(
                        "patients",
                        Api.patient(patient, "R-" + patient)
                                .replace(",\"anotherPerson\"", extras + wishes + ",\"anotherPerson\""))
                .done(201);
        UUID referral = adams.draftReferral(patient, group);
        adams.move(referral, "SEND", 1).done(200);
        return referral;
    }
}
