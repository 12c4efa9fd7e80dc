package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A clinic's spreadsheet of patients. */
@ExtendWith(ArquillianExtension.class)
class PatientImportIT {

    private static final String HEADER =
            "Record number,Given name,Family name,Birth date,Phone,Contact by,No voicemail,Language,Access needs,Postal code\n";

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api baker;
    private Api fay;

    private final String mark = PatientsIT.letters();

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
    void registers_who_is_new_and_sending_the_file_again_changes_nothing() throws SQLException {
        String sheet = HEADER
                + "%s-1,Nia,Import%s,1981-01-01,,text,yes,Spanish,step-free | breaks,10001\n".formatted(mark, mark)
                + "%s-2,Ole,Other%s,1982-02-02,,,,,,\n".formatted(mark, mark);
        JsonNode report = take(adams, sheet).done(200);
        assertThat(report.at("/registered").asInt()).as(report.toString()).isEqualTo(2);
        String id = report.at("/rows/0/id").asText();
        JsonNode nia = adams.get("patients/" + id).done(200);
        assertThat(nia.at("/preferredLanguage").asText()).isEqualTo("es");
        assertThat(nia.at("/preferences/accessNeeds").findValuesAsText("code")).containsExactly("step-free", "breaks");
        assertThat(nia.at("/preferences/noVoicemail").asBoolean()).isTrue();

        JsonNode again = take(adams, sheet).done(200);
        assertThat(again.at("/unchanged").asInt()).isEqualTo(2);
        assertThat(again.at("/rows/0/id").asText()).isEqualTo(id);
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.patient WHERE record_number LIKE '" + mark + "-%'"))
                .isEqualTo(2);
        baker.get("patients/" + id).refused(404, "not-found");
    }

    @Test
    void a_row_that_cannot_be_read_says_in_which_column_and_the_others_are_taken() {
        JsonNode report = take(
                        adams,
                        HEADER
                                + "%s-1,,,1981-13-01,F31,pigeon,perhaps,Klingon,wings,New York\n".formatted(mark)
                                + "%s-2,Ole,Fine%s,1982-02-02,,,,,,\n".formatted(mark, mark)
                                + "%s-2,Ole,Fine%s,1982-02-02,,,,,,\n".formatted(mark, mark)
                                + "%s-4,Tom,Late%s,2999-01-01,,,,,,\n".formatted(mark, mark)
                                + " - ,Tom,Dash%s,1982-02-02,,,,,,\n".formatted(mark))
                .done(200);
        assertThat(report.at("/registered").asInt()).isEqualTo(1);
        assertThat(report.at("/refused").asInt()).isEqualTo(4);
        assertThat(report.at("/rows/4/messages/0/code").asText())
                .as(report.toString())
                .isEqualTo("missing");
        assertThat(report.at("/rows/0/row").asInt()).isEqualTo(2);
        assertThat(report.at("/rows/0/messages").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "Given name",
                        "Birth date",
                        "Phone",
                        "Contact by",
                        "No voicemail",
                        "Language",
                        "Access needs",
                        "Postal code");
        assertThat(report.at("/rows/2/messages/0/code").asText()).isEqualTo("row-twice");
        assertThat(report.at("/rows/3/messages/0/code").asText()).isEqualTo("out-of-range");
    }

    @Test
    void a_name_of_two_lines_or_with_hidden_characters_is_refused_on_its_cell() {
        JsonNode report = take(
                        adams,
                        "Record number,Given name,Family name,Birth date,What helps\n"
                                + "%s-1,Ida,\"Kow\nal%s\",1981-01-01,\n".formatted(mark, mark)
                                + "%s-2,O\u202ele,Kowal%s,1982-02-02,\n".formatted(mark, mark)
                                + "%s-3,Eva,Kowal%s,1983-03-03,\"Sits near the door.\nReads lips.\"\n"
                                        .formatted(mark, mark))
                .done(200);
        assertThat(report.at("/registered").asInt()).as(report.toString()).isEqualTo(1);
        assertThat(report.at("/rows").findValuesAsText("code")).containsExactly("not-one-line", "not-one-line");
        assertThat(report.at("/rows").findValuesAsText("field")).containsExactly("Family name", "Given name");
    }

    /** Groups read what helps a person take part, and a file cannot be asked. */
    @Test
    void a_text_that_the_form_would_ask_about_is_refused_on_its_cell() throws SQLException {
        JsonNode report = take(
                        adams,
                        "Record number,Given name,Family name,Birth date,What helps\n"
                                + "%s-1,Ida,Told%s,1981-01-01,Wants to kill herself tonight.\n".formatted(mark, mark)
                                + "%s-2,Ole,Told%s,1982-02-02,Diagnosis F332.\n".formatted(mark, mark)
                                + "%s-3,Eva,Told%s,1983-03-03,Call 617-555-0123.\n".formatted(mark, mark)
                                + "%s-4,Tom,Told%s,1984-04-04,Sits near the door.\n".formatted(mark, mark)
                                + "%s-5,Una 030185,Told%s,1985-05-05,\n".formatted(mark, mark))
                .done(200);
        assertThat(report.at("/rows").findValuesAsText("code"))
                .containsExactly("crisis-wording", "diagnosis-in-text", "identifiers-in-text", "identifiers-in-text");
        assertThat(report.at("/rows/4/messages/0/field").asText()).isEqualTo("Given name");
        assertThat(report.at("/rows/0/messages/0/field").asText()).isEqualTo("What helps");
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.patient WHERE record_number LIKE '" + mark + "-%'"))
                .isEqualTo(1);
    }

    @Test
    void who_is_there_with_other_details_stays_and_who_is_alike_is_warned_of() {
        take(adams, HEADER + "%s-1,Nia,Alike%s,1981-01-01,,,,,,\n".formatted(mark, mark))
                .done(200);
        JsonNode report = take(
                        adams,
                        HEADER
                                + "%s-1,Mia,Alike%s,1981-01-01,,,,,,\n".formatted(mark, mark)
                                + "%s-2,Nia,Alike%s,1981-01-01,,,,,,\n".formatted(mark, mark))
                .done(200);
        assertThat(report.at("/rows/0/messages/0/code").asText()).isEqualTo("registered-already");
        assertThat(report.at("/rows/1/result").asText()).isEqualTo("REGISTERED_WITH_WARNINGS");
        assertThat(report.at("/rows/1/messages/0/message").asText()).contains(mark + "-1");
    }

    @Test
    void what_is_no_table_of_patients_or_too_long_is_refused_whole() {
        take(adams, "Name\nGroup\n").refused(422, "unknown-column");
        take(adams, HEADER).refused(422, "no-rows");
        take(adams, HEADER + "X,Y,Z\n".repeat(2_001)).refused(422, "too-many-rows");
        take(adams, HEADER + "X,Y,Z\n".repeat(200_000)).refused(413, "body-too-large");
        assertThat(take(fay, HEADER).status()).isEqualTo(403);
        String template = adams.get("patients/import/template.csv").response().body();
        assertThat(take(adams, template).done(200).at("/rows/0/messages").findValuesAsText("code"))
                .containsExactly("example-row");
    }

    @Test
    void a_file_without_any_record_number_is_refused_row_by_row() {
        JsonNode report = take(
                        adams,
                        "Record number,Given name,Family name,Birth date\n,Alpha,A%s,1980-01-02\n,Beta,B%s,1981-03-04\n"
                                .formatted(mark, mark))
                .done(200);
        assertThat(report.at("/refused").asInt()).isEqualTo(2);
        assertThat(report.at("/rows").findValuesAsText("field")).containsExactly("Record number", "Record number");
        assertThat(report.at("/rows").findValuesAsText("code")).containsExactly("missing", "missing");
    }

    @Test
    void what_a_us_spreadsheet_program_saves_is_read_and_what_it_destroyed_is_refused() {
        JsonNode report = take(
                        adams,
                        "Record number\tGiven name\tFamily name\tBirth date\tPostal code\r\n"
                                + "%s-1\tAnn\tExcel%s\t3/31/1980\t2134\r\n7.65432E+11\tBo\tExcel%s\t4/1/1980\t\r\n"
                                        .formatted(mark, mark, mark))
                .done(200);
        assertThat(report.at("/rows/0/result").asText()).isEqualTo("REGISTERED_WITH_WARNINGS");
        assertThat(report.at("/rows/0/messages/0/code").asText()).isEqualTo("zip-padded");
        JsonNode ann = adams.get("patients/" + report.at("/rows/0/id").asText()).done(200);
        assertThat(ann.at("/birthDate").asText()).isEqualTo("1980-03-31");
        assertThat(ann.at("/preferences/postalCode").asText()).isEqualTo("02134");
        assertThat(report.at("/rows/1/messages/0/code").asText()).isEqualTo("spreadsheet-changed");
    }

    @Test
    void a_record_number_is_the_same_however_it_is_written() throws SQLException {
        String row = "%s,Nia,Variant%s,1981-01-01,,,,,,\n";
        take(adams, HEADER + row.formatted(mark + "-A 1", mark)).done(200);
        JsonNode report = take(
                        adams,
                        HEADER
                                + row.formatted(mark.toUpperCase(java.util.Locale.ROOT) + "–A1\u00a0", mark)
                                + row.formatted(mark + "a1", mark))
                .done(200);
        assertThat(report.at("/rows/0/result").asText()).as(report.toString()).isEqualTo("UNCHANGED");
        assertThat(report.at("/rows/1/messages/0/code").asText()).isEqualTo("row-twice");
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.patient WHERE family_name = 'Variant" + mark + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_preview_says_what_would_become_of_each_row_and_registers_nobody() throws SQLException {
        String sheet = "MRN,First name,Last name,DOB,Shoe size,Language\n"
                + "%s-1,Nia,Previewed%s,3/31/1980,38,Espanish\n".formatted(mark, mark)
                + "%s-2,Ole,Previewed%s,4/1/1980,39,\n".formatted(mark, mark);
        take(adams, sheet).refused(422, "unknown-column");
        JsonNode preview = post(adams, "patients/import/preview", sheet).done(200);
        assertThat(preview.at("/columns").findValuesAsText("column"))
                .containsExactly("Record number", "Given name", "Family name", "Birth date", "null", "Language");
        assertThat(preview.at("/rows/0/messages/0/code").asText()).isEqualTo("near-word");
        assertThat(preview.at("/registered").asInt()).isEqualTo(1);
        assertThat(preview.at("/rows/1/id").isNull()).isTrue();
        assertThat(registered()).isZero();

        String chosen = "?columns=Record%20number,Given%20name,Family%20name,Birth%20date,,Language";
        assertThat(post(adams, "patients/import/refused-rows" + chosen, sheet)
                        .response()
                        .body())
                .isEqualTo(
                        "\uFEFFRecord number,Given name,Family name,Birth date,Not read: Shoe size,Language,What to correct\r\n"
                                + "%s-1,Nia,Previewed%s,3/31/1980,38,Espanish,".formatted(mark, mark)
                                + "Language: “Espanish” is not in the vocabulary. Did you mean “spanish”?\r\n");
        JsonNode taken = post(adams, "patients/import" + chosen + "&suggestions=true", sheet)
                .done(200);
        assertThat(taken.at("/registered").asInt()).as(taken.toString()).isEqualTo(2);
        assertThat(registered()).isEqualTo(2);
        assertThat(post(fay, "patients/import/preview", sheet).status()).isEqualTo(403);
    }

    @Test
    void two_thousand_of_one_birth_date_are_registered_like_any_others() {
        StringBuilder sheet = new StringBuilder(HEADER);
        for (int number = 0; number < 2_000; number++) {
            sheet.append("%s-%d,Olivi%c,Smith,1970-01-01,,,,,,\n".formatted(mark, number, 'a' + number % 26));
        }
        JsonNode report = take(adams, sheet.toString()).done(200);
        assertThat(report.at("/registered").asInt()).isEqualTo(2_000);
        assertThat(report.at("/rows/7/messages")).hasSizeBetween(1, 5);
    }

    private int registered() throws SQLException {
        return TestClinic.count("SELECT count(*) FROM openchair.patient WHERE family_name = 'Previewed" + mark + "'");
    }

    private static Answer post(Api person, String path, String sheet) {
        return person.send("POST", path, sheet, Map.of("Content-Type", "text/csv"));
    }

    private static Answer take(Api person, String sheet) {
        return person.send("POST", "patients/import", sheet, Map.of("Content-Type", "text/csv"));
    }
}
