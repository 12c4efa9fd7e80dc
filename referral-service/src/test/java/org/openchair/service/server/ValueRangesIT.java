package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openchair.Ids;

/** Values that no person means: each kind has one range, wherever it comes in, and what is outside is said with its field. */
@ExtendWith(ArquillianExtension.class)
class ValueRangesIT {

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

    @ParameterizedTest
    @ValueSource(strings = {"+5000000-01-01", "-0001-01-01", "1899-12-31", "9999-12-31"})
    void a_meeting_of_another_age_is_refused_at_once(String day) throws SQLException {
        UUID group = weekly();
        Instant begun = Instant.now();
        Answer answer = fay.post(
                "groups/" + group + "/meeting-changes",
                "{\"id\":\"%s\",\"kind\":\"CALL_OFF\",\"date\":\"%s\",\"reason\":\"leader-away\"}"
                        .formatted(Ids.next(), day));
        refusedField(answer, "date", "out-of-range");
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void what_is_wrong_is_said_as_what_to_enter_and_where() {
        UUID id = Ids.next();
        String patient = Api.patient(id, "R-" + id);
        assertThat(refusal(patient.replace("R-" + id, " "))).isEqualTo("Enter this: record number.");
        assertThat(refusal(patient.replace("sam@example.org", "sam")))
                .isEqualTo("Email: enter an address such as name@example.org.");
        assertThat(refusal(patient.replace("555-0100", "5".repeat(41))))
                .isEqualTo("Phone number: enter at most 40 characters.");
        assertThat(refusal(patient.replace("555-0100", "bipolar F31, DOB 3/1/85")))
                .startsWith("Phone number: enter a number such as 212-555-0101");
    }

    private String refusal(String patient) {
        return adams.post("patients", patient)
                .refused(422, "invalid-fields")
                .at("/errors/0/message")
                .asText();
    }

    private static UUID weekly() throws SQLException {
        UUID group = TestClinic.group(8);
        TestClinic.sql(
                """
                UPDATE openchair.support_group SET time_zone = 'America/New_York', recurrence_rule = 'FREQ=WEEKLY;BYDAY=TU',
                       first_session_on = '2026-01-06', starts_at = '18:30', duration_minutes = 90 WHERE id = '%s'"""
                        .formatted(group));
        return group;
    }

    @Test
    void a_date_in_an_address_has_the_same_range() throws SQLException {
        String sessions = "my-groups/" + TestClinic.group(3) + "/sessions?from=";
        refusedField(fay.get(sessions + "%2B5000000-01-01"), "from", "out-of-range");
        refusedField(fay.get(sessions + "1969-12-31"), "from", "out-of-range");
        fay.get(sessions + "1970-01-01").done(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "1e308", "2147483648000"})
    void a_number_of_no_ordinary_size_is_not_written_out(String total) {
        String body =
                "{\"id\":\"%s\",\"instrument\":\"GAD-7\",\"checked\":[\"LONG_AGO\"],\"takenOn\":\"2026-01-05\",\"method\":\"ON_PAPER\",\"total\":%s}"
                        .formatted(Ids.next(), total);
        refusedField(adams.post("patients/" + adams.registerPatient() + "/assessments", body), "total", "out-of-range");
    }

    @Test
    void a_whole_number_beyond_its_type_is_out_of_range() {
        UUID patient = adams.registerPatient();
        String body = "{\"id\":\"%s\",\"otherId\":\"%s\",\"version\":2147483648,\"otherVersion\":1,\"fromOther\":[]}"
                .formatted(Ids.next(), patient);
        refusedField(adams.post("patients/" + patient + "/merges", body), "version", "out-of-range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sam\\u0000my", "Sam\\ud83dmy", "Sam\\ude00"})
    void text_that_cannot_be_stored_is_refused_in_a_body(String name) {
        String body = Api.patient(Ids.next(), "R-" + Ids.next()).replace("Sammy", name);
        refusedField(adams.post("patients", body), "preferredName", "unreadable-text");
    }

    @Test
    void text_that_cannot_be_stored_is_refused_in_an_address() {
        refusedField(adams.get("groups?q=a%00b"), "q", "unreadable-text");
        refusedField(adams.get("groups?focus=%00"), "focus", "unreadable-text");
        assertThat(Api.as(base, TestPerson.ADA).get("vocabularies/a%00b/codes").status())
                .as("the server itself refuses it in a path")
                .isEqualTo(400);
    }

    @Test
    void text_that_cannot_be_stored_is_refused_in_a_file() {
        String file =
                "Record number,Given name,Family name,Birth date\nR-1,Sa\0m,Lee,1990-01-01\nR-2,Sam,Lee,+99999-01-01\n";
        Answer answer = adams.send("POST", "patients/import", file, Map.of("Content-Type", "text/csv"));
        assertThat(answer.done(200).at("/rows/0/messages/0/code").asText()).isEqualTo("unreadable-text");
        assertThat(answer.text("/rows/1/messages/0/code"))
                .as("no program writes such a date")
                .isEqualTo("unreadable-date");
    }

    @Test
    void a_body_has_bounds_in_every_direction() {
        adams.post("patients", "[".repeat(100_000)).refused(400, "malformed-json");
        adams.post("patients", "{\"accessNeeds\":" + "[".repeat(400_000) + "}").refused(400, "unreadable");
        adams.post("patients", "{\"accessNeeds\":[" + "\"a\",".repeat(100_000) + "\"a\"]}")
                .refused(400, "body-out-of-bounds");
        adams.post("patients", "{\"familyName\":\"" + "x".repeat(900_000) + "\"}")
                .refused(422, "invalid-fields");
    }

    @Test
    void a_body_that_ends_too_early_is_the_senders_fault() throws IOException {
        String request =
                "POST " + base.resolve("patients").getPath() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Authorization: " + TestPerson.ADAMS.header()
                        + "\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"id\":";
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).matches(text -> text.isEmpty() || text.startsWith("HTTP/1.1 4"));
        }
    }

    @Test
    void a_name_with_marks_of_direction_and_signs_of_markup_is_a_name() {
        String name = "\u200F'<>%00 \uD83D\uDE00";
        String body = Api.patient(Ids.next(), "R-" + Ids.next()).replace("Sammy", name);
        assertThat(adams.post("patients", body).done(201).at("/id").asText()).isNotBlank();
        adams.get("groups?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8)).done(200);
        Answer turned = adams.post(
                "patients", Api.patient(Ids.next(), "R-" + Ids.next()).replace("Sammy", "\u202E" + name));
        turned.refused(422, "invalid-fields");
        assertThat(turned.text("/errors/0/field")).isEqualTo("preferredName");
        assertThat(turned.text("/errors/0/code")).isEqualTo("not-one-line");
    }

    private static void refusedField(Answer answer, String field, String code) {
        answer.refused(422, code);
        assertThat(answer.text("/errors/0/field")).isEqualTo(field);
        assertThat(answer.text("/errors/0/code")).isEqualTo(code);
        assertThat(answer.text("/detail")).isNotBlank();
    }
}
