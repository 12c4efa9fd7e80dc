package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Two records of one person become one, and nothing of either is lost. */
@ExtendWith(ArquillianExtension.class)
class PatientMergeIT {

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
    void referrals_seats_and_history_follow_and_both_numbers_lead_to_the_record_kept() throws SQLException {
        UUID kept = adams.registerPatient();
        UUID other = adams.registerPatient();
        UUID referral = adams.draftReferral(other, TestClinic.group(3));
        adams.move(referral, "SEND", 1).done(200);
        fay.move(referral, "ACCEPT", 2).done(200);
        adams.post("patients/" + other + "/stages", "{\"id\":\"%s\",\"stage\":\"GROWTH\"}".formatted(Ids.next()))
                .done(200);

        UUID merge = Ids.next();
        JsonNode view = adams.post("patients/" + kept + "/merges", merge(merge, other, "\"PREFERRED_NAME\""))
                .done(200);
        assertThat(view.at("/id").asText()).isEqualTo(kept.toString());
        assertThat(view.at("/stage").asText()).isEqualTo("GROWTH");
        assertThat(adams.get("patients/" + kept + "/referrals").done(200).findValuesAsText("id"))
                .containsExactly(referral.toString());
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.enrollment WHERE patient_id = '" + kept + "'"))
                .isEqualTo(1);
        assertThat(adams.finds("q", "R-" + other).findValuesAsText("id")).containsExactly(kept.toString());
        assertThat(adams.finds("recordNumber", "R-" + other).findValuesAsText("id"))
                .containsExactly(kept.toString());
        assertThat(adams.get("patients/" + other).text("/mergedInto")).isEqualTo(kept.toString());
        assertThat(adams.get("patients/" + kept + "/identity-history").done(200).findValuesAsText("before"))
                .contains("R-" + other);
        adams.post("patients/" + kept + "/merges", merge(merge, other, "\"PREFERRED_NAME\""))
                .done(200);
        adams.post("patients/" + kept + "/merges", merge(merge, other, "")).refused(409, "id-taken");
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.audit_event WHERE action LIKE 'patient.merge%'"
                        + " AND patient_id IN ('" + kept + "', '" + other + "')"))
                .isEqualTo(2);
    }

    @Test
    void what_is_chosen_comes_from_the_other_record_and_what_protects_stays_from_both() {
        UUID kept = adams.registerPatient();
        UUID other = Ids.next();
        adams.post(
                        "patients",
                        """
                        {"id":"%s","recordNumber":"R-%s","givenName":"Samuel","familyName":"Leigh","birthDate":"1990-02-04",
                         "pronouns":"he/him","doNotContact":true,"accessNeeds":["breaks"],"anotherPerson":true}"""
                                .formatted(other, other))
                .done(201);
        JsonNode view = adams.post(
                        "patients/" + kept + "/merges", merge(Ids.next(), other, "\"GIVEN_NAME\",\"BIRTH_DATE\""))
                .done(200);
        assertThat(view.at("/givenName").asText()).isEqualTo("Samuel");
        assertThat(view.at("/familyName").asText()).isEqualTo("Lee");
        assertThat(view.at("/birthDate").asText()).isEqualTo("1990-02-04");
        assertThat(view.at("/phone").asText()).isEqualTo("555-0100");
        assertThat(view.at("/preferences/pronouns").isNull()).isTrue();
        assertThat(view.at("/preferences/doNotContact").asBoolean()).isTrue();
        assertThat(view.at("/preferences/accessNeeds").findValuesAsText("code")).containsExactly("breaks");
        assertThat(adams.get("patients/" + kept + "/identity-history").done(200).findValuesAsText("field"))
                .contains("GIVEN_NAME", "BIRTH_DATE");
    }

    @Test
    void two_seats_in_one_group_are_refused_and_nothing_is_changed() throws SQLException {
        UUID group = TestClinic.group(3);
        UUID kept = seated(group);
        UUID other = seated(group);
        adams.post("patients/" + kept + "/merges", merge(Ids.next(), other, "")).refused(409, "two-seats-in-one-group");
        assertThat(adams.get("patients/" + other).body().at("/mergedInto").isNull())
                .isTrue();
        assertThat(adams.get("patients/" + other + "/referrals")
                        .done(200)
                        .at("/total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void is_refused_when_stale_with_itself_twice_or_with_another_clinics_patient() {
        UUID kept = adams.registerPatient();
        UUID other = adams.registerPatient();
        UUID foreign = baker.registerPatient();
        String path = "patients/" + kept + "/merges";
        adams.post(path, merge(Ids.next(), kept, "")).refused(422, "same-record");
        adams.post(path, merge(Ids.next(), foreign, "")).refused(404, "not-found");
        baker.post(path, merge(Ids.next(), foreign, "")).refused(404, "not-found");
        adams.post(path, merge(Ids.next(), other, "").replace("\"otherVersion\":1", "\"otherVersion\":2"))
                .refused(409, "stale-version");
        adams.post(path, merge(Ids.next(), other, "")).done(200);
        adams.post(path, merge(Ids.next(), other, "").replace("\"version\":1", "\"version\":2"))
                .refused(404, "not-found");
    }

    @Test
    void nobody_is_referred_by_a_record_that_was_merged() throws SQLException {
        UUID kept = adams.registerPatient();
        UUID other = adams.registerPatient();
        adams.post("patients/" + kept + "/merges", merge(Ids.next(), other, "")).done(200);
        adams.put("referrals/" + Ids.next(), Api.draft(other, TestClinic.group(3), 0))
                .refused(404, "not-found");
    }

    private UUID seated(UUID group) {
        UUID patient = adams.registerPatient();
        UUID referral = adams.draftReferral(patient, group);
        adams.move(referral, "SEND", 1).done(200);
        fay.move(referral, "ACCEPT", 2).done(200);
        return patient;
    }

    private static String merge(UUID id, UUID other, String fromOther) {
        return "{\"id\":\"%s\",\"otherId\":\"%s\",\"version\":1,\"otherVersion\":1,\"fromOther\":[%s]}"
                .formatted(id, other, fromOther);
    }
}
