package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** A group of therapists has no peer who leads it, and what was kept for therapists is not read by a peer. */
@ExtendWith(ArquillianExtension.class)
class PeersInTherapistGroupsIT {

    private static final String REFUSED = "peer-leads-therapist-group";
    private static final String DIAGNOSIS = "She has PTSD. Likes to sit near the door.";
    private static final String FORMAT =
            """
            {"leadership":"%s","kindOfGroup":"SUPPORT_GROUP","format":"IN_PERSON","enrollment":"OPEN","capacity":5,"cost":"FREE"}""";

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api fay;
    private Api theo;
    private Api morgan;
    private UUID group;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    /** Theo is a therapist and leads the group; Fay is a peer. */
    @BeforeEach
    void therapists_lead() throws SQLException {
        adams = Api.as(base, TestPerson.ADAMS);
        fay = Api.as(base, TestPerson.FAY);
        theo = Api.as(base, TestPerson.THEO);
        morgan = Api.as(base, TestPerson.MORGAN);
        group = TestClinic.group(5);
        credentials("'CERTIFIED_PEER_WORKER'", "'LICENSED_THERAPIST'");
        TestClinic.sql(
                """
                UPDATE openchair.support_group SET leadership = 'THERAPIST_LED', enrollment = 'OPEN', cost = 'FREE' WHERE id = '%1$s';
                UPDATE openchair.group_facilitator SET staff_id = md5('THEO')::uuid WHERE group_id = '%1$s'"""
                        .formatted(group));
    }

    @AfterEach
    void as_others_expect_it() throws SQLException {
        credentials("NULL", "NULL");
    }

    private static void credentials(String ofFay, String ofTheo) throws SQLException {
        TestClinic.sql(("UPDATE openchair.staff SET credential = %s WHERE id = md5('FAY')::uuid;"
                        + " UPDATE openchair.staff SET credential = %s WHERE id = md5('THEO')::uuid")
                .formatted(ofFay, ofTheo));
    }

    @Test
    void a_peer_is_not_named_to_lead_it_or_a_session_of_it() throws Exception {
        theo.put("groups/" + group + "/leaders/" + TestClinic.idOf("FAY"), "").refused(422, REFUSED);
        theo.put(
                        "sessions/" + TestClinic.sessionNow(group) + "/plan/substitute",
                        "{\"id\":\"%s\",\"staffId\":\"%s\"}".formatted(Ids.next(), TestClinic.idOf("FAY")))
                .refused(422, REFUSED);
        JsonNode problem = write("people", people("THEO", "FAY")).refused(422, REFUSED);
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo("leaders");
        credentials("NULL", "'LICENSED_THERAPIST'");
        theo.put("groups/" + group + "/leaders/" + TestClinic.idOf("FAY"), "").done(200);
    }

    @Test
    void a_group_that_peers_lead_does_not_come_to_say_that_therapists_do() throws Exception {
        write("format-and-joining", FORMAT.formatted("CO_LED")).done(200);
        assertThat(status()).as("co-led is vetted again").isEqualTo("SUSPENDED");
        write("people", people("THEO", "FAY")).done(200);
        JsonNode problem =
                write("format-and-joining", FORMAT.formatted("THERAPIST_LED")).refused(422, REFUSED);
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo("leadership");
    }

    @Test
    void a_group_that_a_peer_leads_already_is_not_vetted_as_one_of_therapists() throws Exception {
        leads("FAY");
        TestClinic.sql(
                "UPDATE openchair.support_group SET status = 'DRAFT', vetted_on = NULL WHERE id = '" + group + "'");
        theo.post(
                        "groups/" + group + "/moves",
                        "{\"id\":\"%s\",\"move\":\"SUBMIT\",\"version\":%s}".formatted(Ids.next(), version()))
                .refused(422, REFUSED);
        write("times", "{\"timeZone\":\"UTC\",\"scheduleNote\":\"Tuesdays\"}").done(200);
    }

    @Test
    void where_a_peer_leads_or_covers_it_a_diagnosis_is_refused() throws Exception {
        UUID referral = draft(DIAGNOSIS);
        send(referral, "").refused(422, "identifiers-in-text");
        TestClinic.sql(
                """
                INSERT INTO openchair.session_substitute (id, session_id, staff_id, named_by, named_at)
                VALUES ('%s', '%s', md5('FAY')::uuid, 'x', now())"""
                        .formatted(Ids.next(), TestClinic.sessionNow(group)));
        send(referral, "").refused(422, "diagnosis-in-text");
        TestClinic.sql("UPDATE openchair.session_substitute SET undone_by = 'x', undone_at = now()"
                + " WHERE undone_at IS NULL AND staff_id = md5('FAY')::uuid");
        send(referral, "").refused(422, "identifiers-in-text");
        leads("FAY");
        send(referral, "").refused(422, "diagnosis-in-text");
    }

    @Test
    void what_was_kept_for_therapists_is_withheld_from_a_peer_who_joins_later() throws Exception {
        UUID patient = adams.registerPatient();
        TestClinic.sql(
                "UPDATE openchair.patient SET accessibility_needs = 'Bipolar disorder' WHERE id = '" + patient + "'");
        UUID kept = sent(patient, DIAGNOSIS);
        UUID plain = sent(adams.registerPatient(), "Likes to sit near the door.");
        asks(kept, "Is the PTSD treated?");
        adams.post(
                        "referrals/" + kept + "/moves",
                        "{\"id\":\"%s\",\"move\":\"ANSWER_INFO\",\"version\":%d,\"comment\":\"Yes, by us.\"}"
                                .formatted(Ids.next(), TestClinic.version(kept)))
                .done(200);
        leads("FAY");
        JsonNode seen = fay.get("inbox/" + kept).done(200);
        assertThat(seen.at("/noteToGroup").asText()).startsWith("Not shown to you");
        assertThat(seen.at("/accessibilityNeeds").asText()).startsWith("Not shown to you");
        assertThat(seen.toString()).satisfies(saysNothingOf("has PTSD", "the PTSD", "Bipolar"));
        assertThat(seen.at("/history").toString()).contains("Yes, by us.");
        assertThat(fay.get("inbox?size=100").done(200).toString()).satisfies(saysNothingOf("has PTSD"));
        assertThat(fay.get("inbox/" + plain).done(200).at("/noteToGroup").asText())
                .isEqualTo("Likes to sit near the door.");
        assertThat(theo.get("inbox/" + kept).done(200).at("/noteToGroup").asText())
                .isEqualTo(DIAGNOSIS);
        assertThat(adams.get("referrals/" + kept + "/preview")
                        .done(200)
                        .at("/noteToGroup")
                        .asText())
                .isEqualTo(DIAGNOSIS);

        theo.say(kept, "ACCEPT", null, null).done(200);
        assertThat(fay.get("my-groups/" + group + "/members").done(200).findValuesAsText("accessibilityNeeds"))
                .singleElement()
                .asString()
                .startsWith("Not shown to you");
        TestClinic.seatedSinceMorning(group);
        assertThat(fay.get("sessions/" + TestClinic.sessionNow(group)).done(200).toString())
                .contains("Not shown to you")
                .satisfies(saysNothingOf("Bipolar"));
    }

    private UUID sent(UUID patient, String note) {
        UUID referral = draft(patient, note);
        Answer asked = send(referral, "");
        if (asked.status() != 200) {
            JsonNode passages = asked.refused(422, "identifiers-in-text").at("/passages");
            send(referral, ",\"screen\":{\"keep\":" + passages + "}").done(200);
        }
        return referral;
    }

    private void asks(UUID referral, String comment) {
        String asked =
                "{\"id\":\"%s\",\"move\":\"REQUEST_INFO\",\"reason\":\"other\",\"version\":%d,\"comment\":\"%s\"%s}";
        String path = "referrals/" + referral + "/moves";
        int version = TestClinic.version(referral);
        JsonNode passages = theo.post(path, asked.formatted(Ids.next(), version, comment, ""))
                .refused(422, "identifiers-in-text")
                .at("/passages");
        String screen = ",\"screen\":{\"keep\":" + passages + "}";
        theo.post(path, asked.formatted(Ids.next(), version, comment, screen)).done(200);
    }

    private UUID draft(String note) {
        return draft(adams.registerPatient(), note);
    }

    private UUID draft(UUID patient, String note) {
        UUID id = Ids.next();
        adams.put("referrals/" + id, Api.draft(patient, group, 0).replace("\"Hello\"", '"' + note + '"'))
                .done(200);
        return id;
    }

    private Answer send(UUID referral, String screen) {
        return adams.post(
                "referrals/" + referral + "/moves",
                "{\"id\":\"%s\",\"move\":\"SEND\",\"version\":%d%s}"
                        .formatted(Ids.next(), TestClinic.version(referral), screen));
    }

    private void leads(String person) throws SQLException {
        TestClinic.sql("INSERT INTO openchair.group_facilitator VALUES ('" + group + "', md5('" + person + "')::uuid)");
    }

    private Answer write(String part, String body) {
        return morgan.put("groups/" + group + "/set-up/" + part + "?version=" + version(), body);
    }

    private String version() {
        return morgan.get("groups/" + group + "/set-up")
                .done(200)
                .at("/version")
                .asText();
    }

    private String status() {
        return morgan.get("groups/" + group + "/set-up").done(200).at("/status").asText();
    }

    private static String people(String... names) {
        return Arrays.stream(names)
                .map(name -> '"' + TestClinic.idOf(name) + '"')
                .collect(Collectors.joining(",", "{\"leaders\":[", "]}"));
    }
}
