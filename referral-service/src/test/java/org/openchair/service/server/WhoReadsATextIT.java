package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** Who is said to read a text is who reads it. */
@ExtendWith(ArquillianExtension.class)
class WhoReadsATextIT {

    private static final String PHONE = "Lee, 212-555-0143";

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api fay;
    private UUID group;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void people_and_a_group() throws SQLException {
        adams = Api.as(base, TestPerson.ADAMS);
        fay = Api.as(base, TestPerson.FAY);
        group = TestClinic.group(5);
    }

    @Test
    void the_clinic_alone_reads_who_agreed_for_a_minor() throws Exception {
        UUID patient = adams.registerPatient();
        TestClinic.sql("UPDATE openchair.patient SET birth_date = current_date - interval '15 years' WHERE id = '"
                + patient + "'");
        String consent = "{\"givenBy\":\"PARENT\",\"name\":\"%s\",\"how\":\"VERBAL\",\"givenOn\":\"%s\"}"
                .formatted(PHONE, LocalDate.now(ZoneOffset.UTC).minusDays(1));
        reads(
                adams.put("referrals/" + adams.draftReferral(patient, group) + "/guardian-consent", consent),
                "CLINIC",
                "The clinic reads this text.");
    }

    @Test
    void no_group_reads_a_report_of_red_flags() {
        reads(
                fay.post(
                        "groups/" + group + "/red-flags",
                        "{\"id\":\"%s\",\"codes\":[\"sure-cure\"],\"note\":\"%s\"}".formatted(Ids.next(), PHONE)),
                "DIRECTORY",
                "The people who keep the directory read this text.");
    }

    @Test
    void any_group_may_read_what_is_written_of_a_patient() {
        UUID id = Ids.next();
        String person = Api.patient(id, "R-" + id)
                .replace("\"preferredName\"", "\"accessibilityNeeds\":\"" + PHONE + "\",\"preferredName\"");
        reads(adams.post("patients", person), "GROUPS", "Groups read this text.");
    }

    @Test
    void the_note_to_a_meeting_is_read_by_who_leads_its_group() throws SQLException {
        reads(extraMeeting(PHONE), "GROUP", "The group reads this text.");
        extraMeeting("About PTSD").refused(422, "diagnosis-in-text");
        therapistsLead();
        reads(extraMeeting("About PTSD"), "THERAPISTS", "The group reads this text.");
    }

    @Test
    void the_place_of_a_session_is_read_by_who_leads_its_group() throws SQLException {
        String place = "{\"version\":1,\"place\":\"%s\"}".formatted(PHONE);
        String path = "sessions/" + TestClinic.sessionNow(group) + "/plan/place";
        reads(fay.put(path, place), "GROUP", "The group reads this text.");
        therapistsLead();
        reads(fay.put(path, place), "THERAPISTS", "The group reads this text.");
    }

    private static void reads(Answer asked, String readBy, String words) {
        JsonNode problem = asked.refused(422, "identifiers-in-text");
        assertThat(problem.at("/readBy").asText()).isEqualTo(readBy);
        assertThat(problem.at("/detail").asText()).startsWith(words);
    }

    private Answer extraMeeting(String note) {
        return fay.post(
                "groups/" + group + "/meeting-changes",
                "{\"id\":\"%s\",\"kind\":\"ADD\",\"newDate\":\"%s\",\"newStartsAt\":\"05:00\",\"reason\":\"OTHER\",\"note\":\"%s\"}"
                        .formatted(Ids.next(), LocalDate.now(ZoneOffset.UTC).plusDays(3), note));
    }

    private void therapistsLead() throws SQLException {
        TestClinic.sql("UPDATE openchair.support_group SET leadership = 'THERAPIST_LED' WHERE id = '" + group + "'");
    }
}
