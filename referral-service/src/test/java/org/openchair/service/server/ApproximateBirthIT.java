package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.openchair.Ids;

/** A person of whom only the year or the month of birth is known is registered, found, matched, kept apart and merged like any other. */
@ExtendWith(ArquillianExtension.class)
class ApproximateBirthIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final String family = "Approx" + PatientsIT.letters();

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

    @ParameterizedTest
    @CsvSource({
        "1985, 1985",
        "1985, 1985-03-07",
        "1985-03, 1985-03-07",
        "1985-03-07, 1985",
        "1985-03-07, 1985-03",
        "1985, 1985-03"
    })
    void is_registered_found_and_noticed_as_perhaps_the_same(String known, String sought) {
        String given = "Given" + PatientsIT.letters();
        UUID id = PatientsIT.register(adams, given, family, known);
        assertThat(adams.get("patients/" + id).text("/birthDate")).isEqualTo(known);
        assertThat(adams.finds("name", family, "birthDate", sought).findValuesAsText("id"))
                .containsExactly(id.toString());
        assertThat(adams.finds("name", family, "birthDate", "1986").findValuesAsText("id"))
                .isEmpty();
        assertThat(adams.finds("birthDate", sought, "name", family)
                        .at("/items/0/birthDate")
                        .asText())
                .isEqualTo(known);
        JsonNode alike = adams.post(
                        "patients/alike",
                        "{\"givenName\":\"%s\",\"familyName\":\"%s\",\"birthDate\":\"%s\"}"
                                .formatted(given, family, sought))
                .done(200);
        assertThat(alike.at("/0/id").asText()).isEqualTo(id.toString());
        assertThat(alike.at("/0/birthDate").asText()).isEqualTo(known);
        assertThat(alike.at("/0/alike").toString()).isEqualTo("[\"POSSIBLE_BIRTH_DATE\",\"NAME\"]");
        adams.post(
                        "patients",
                        PatientsIT.person(Ids.next(), given, family, sought, "").replace("N-", "M-"))
                .refused(409, "possible-duplicate");
    }

    @ParameterizedTest
    @CsvSource({
        "\"85\", 400, unreadable",
        "\"1985-13\", 400, unreadable",
        "\"1985-02-30\", 400, unreadable",
        "\"about 1985\", 400, unreadable",
        "1985, 400, unreadable",
        "\"1899\", 422, out-of-range",
        "\"1899-12\", 422, out-of-range",
        "\"2999\", 422, out-of-range"
    })
    void what_is_no_birth_date_is_refused_with_the_way_to_write_it(String json, int status, String code) {
        String person = PatientsIT.person(Ids.next(), "Sam", family, "1985", "").replace("\"1985\"", json);
        JsonNode problem = adams.post("patients", person).refused(status, code);
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo("birthDate");
        assertThat(adams.finds("name", family).findValuesAsText("id")).isEmpty();
    }

    @Test
    void the_year_that_is_to_come_is_not_in_the_past_and_this_one_can_be() {
        String next = PatientsIT.person(Ids.next(), "Sam", family, Integer.toString(TODAY.getYear() + 1), "");
        assertThat(adams.post("patients", next)
                        .refused(422, "invalid-fields")
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("not-in-the-past");
        LocalDate before = TODAY.minusDays(1);
        PatientsIT.register(adams, "Sam", family, Integer.toString(before.getYear()));
    }

    @Test
    void the_description_says_how_it_is_written() {
        JsonNode schemas = new Api(base, null)
                .send("GET", "/openapi", null, Map.of("Accept", "application/json"))
                .body()
                .at("/components/schemas");
        for (String record : List.of("RegisterPatient", "PatientView", "NoteKeptApartName", "FindPatients")) {
            assertThat(schemas.at("/" + record + "/properties/birthDate/pattern")
                            .asText())
                    .as(record)
                    .isEqualTo("^\\d{4}(-\\d{2}(-\\d{2})?)?$");
        }
    }

    @Test
    void more_becomes_known_and_what_was_known_before_is_kept() {
        UUID id = PatientsIT.register(adams, "Sam", family, "1985");
        adams.put(
                        "patients/" + id,
                        """
                        {"version":1,"details":{"recordNumber":"N-%1$s","givenName":"Sam","familyName":"%1$s","birthDate":"1985-03-07"}}"""
                                .formatted(family))
                .done(200);
        assertThat(adams.get("patients/" + id).text("/birthDate")).isEqualTo("1985-03-07");
        JsonNode change = adams.get("patients/" + id + "/identity-history").done(200);
        assertThat(change.findValuesAsText("before")).containsExactly("1985");
        assertThat(change.findValuesAsText("after")).containsExactly("1985-03-07");
    }

    @Test
    void of_two_records_the_more_exact_date_can_be_kept() {
        UUID kept = PatientsIT.register(adams, "Sam", family, "1985");
        UUID other = Ids.next();
        adams.post(
                        "patients",
                        PatientsIT.person(other, "Sam", family, "1985-03-07", ",\"anotherPerson\":true")
                                .replace("N-" + family, "M-" + family))
                .done(201);
        adams.post(
                        "patients/" + kept + "/merges",
                        "{\"id\":\"%s\",\"otherId\":\"%s\",\"version\":1,\"otherVersion\":1,\"fromOther\":[\"BIRTH_DATE\"]}"
                                .formatted(Ids.next(), other))
                .done(200);
        assertThat(adams.get("patients/" + kept).text("/birthDate")).isEqualTo("1985-03-07");
    }

    @Test
    void who_may_be_seventeen_is_matched_sent_and_seated_as_both_ages_allow() throws SQLException {
        // Until the last day of the year a person of this year of birth can be seventeen or eighteen.
        UUID patient = PatientsIT.register(
                adams, "Sam", family, Integer.toString(TODAY.plusDays(1).getYear() - 18));
        UUID adults = group(18, null);
        UUID silent = group(null, null);
        UUID teens = group(13, 17);
        UUID young = group(13, 25);
        assertThat(adams.get("patients/" + patient + "/matches?size=100")
                        .done(200)
                        .toString())
                .contains(young.toString())
                .satisfies(saysNothingOf(adults.toString(), silent.toString(), teens.toString()));
        UUID referral = adams.draftReferral(patient, young);
        adams.move(referral, "SEND", 1).refused(422, "guardian-missing");
        UUID tooOld = adams.draftReferral(patient, adults);
        for (UUID each : List.of(referral, tooOld)) {
            adams.put(
                            "referrals/" + each + "/guardian-consent",
                            "{\"givenBy\":\"PARENT\",\"name\":\"Ruth Lee\",\"how\":\"WRITTEN\",\"givenOn\":\"%s\"}"
                                    .formatted(TODAY.minusDays(2)))
                    .done(200);
        }
        adams.move(tooOld, "SEND", 1).refused(422, "outside-age-range");
        adams.move(referral, "SEND", 1).done(200);
        TestClinic.sql("UPDATE openchair.support_group SET min_age = 18 WHERE id = '" + young + "'");
        fay.move(referral, "ACCEPT", 2).refused(409, "seat-not-possible");
        TestClinic.sql("UPDATE openchair.support_group SET min_age = 17 WHERE id = '" + young + "'");
        fay.move(referral, "ACCEPT", 2).done(200);
        assertThat(adams.get("referrals/" + referral + "/return-letter")
                        .done(200)
                        .at("/facts/1/value")
                        .asText())
                .isEqualTo(Integer.toString(TODAY.plusDays(1).getYear() - 18));
    }

    @Test
    void is_kept_apart_from_who_can_have_been_born_then() throws SQLException {
        String robin = "Robin" + PatientsIT.letters();
        UUID patient = adams.registerPatient();
        UUID other = PatientsIT.register(baker, robin, family, "1984-03-01");
        JsonNode note = note(patient, robin, "1984").done(200);
        assertThat(note.at("/birthDate").asText()).isEqualTo("1984");
        note(patient, robin, "1984").refused(409, "already-kept-apart");
        UUID group = TestClinic.group(8);
        fay.move(sent(adams, patient, group), "ACCEPT", 2).done(200);
        fay.move(sent(baker, other, group), "ACCEPT", 2).refused(409, "seat-not-possible");
        UUID younger = PatientsIT.register(baker, robin, family + "x", "1990");
        fay.move(sent(baker, younger, group), "ACCEPT", 2).done(200);
    }

    @Test
    void a_namesake_of_the_same_year_can_be_noted_and_the_own_date_cannot() {
        UUID patient = PatientsIT.register(adams, "Sam", family, "1984-03-01");
        note(patient, "Sam", "1984-03-01").refused(422, "same-person");
        note(patient, "Sam", "1984").done(200);
    }

    @Test
    void a_score_can_be_from_the_first_day_on_which_the_person_can_have_been_born() {
        UUID patient = PatientsIT.register(adams, "Sam", family, Integer.toString(TODAY.getYear() - 1));
        LocalDate first = LocalDate.of(TODAY.getYear() - 1, 1, 1);
        score(patient, first.minusDays(1)).refused(422, "before-birth");
        score(patient, first).done(200);
    }

    @Test
    void is_read_from_a_spreadsheet_however_a_program_saved_it() {
        String rows =
                """
                Record number,Given name,Family name,Birth date
                %1$s-1,Ann,%1$s,1985
                %1$s-2,Bea,%1$s,03/1986
                %1$s-3,Lisbeth,%1$s,Mar-87
                %1$s-4,Miriam,%1$s,1988-03
                %1$s-5,Eva,%1$s,6/7/1905
                %1$s-6,Fia,%1$s,Mar-05
                %1$s-7,Gia,%1$s,1899
                %1$s-8,Hal,%1$s,2999
                %1$s-9,Ida,%1$s,about 1985
                """
                        .formatted(family);
        JsonNode report = adams.send("POST", "patients/import", rows, Map.of("Content-Type", "text/csv"))
                .done(200);
        assertThat(report.at("/registered").asInt()).as(report.toString()).isEqualTo(4);
        List<String> born = List.of("1985", "1986-03", "1987-03", "1988-03");
        for (int row = 0; row < born.size(); row++) {
            assertThat(adams.get("patients/" + report.at("/rows/" + row + "/id").asText())
                            .text("/birthDate"))
                    .isEqualTo(born.get(row));
        }
        assertThat(report.at("/rows").findValuesAsText("code"))
                .containsExactly(
                        "spreadsheet-changed", "ambiguous-date", "out-of-range", "out-of-range", "unreadable-date");
        assertThat(report.at("/rows/4/messages/0/message").asText()).contains("the year 1985");
        JsonNode again = adams.send("POST", "patients/import", rows, Map.of("Content-Type", "text/csv"))
                .done(200);
        assertThat(again.at("/unchanged").asInt()).isEqualTo(4);
    }

    private Answer note(UUID patient, String given, String born) {
        return adams.post(
                "patients/" + patient + "/kept-apart-names",
                "{\"id\":\"%s\",\"givenName\":\"%s\",\"familyName\":\"%s\",\"birthDate\":\"%s\",\"reason\":\"A protective order.\"}"
                        .formatted(Ids.next(), given, family, born));
    }

    private Answer score(UUID patient, LocalDate day) {
        return adams.post(
                "patients/" + patient + "/assessments",
                "{\"id\":\"%s\",\"instrument\":\"PHQ-9\",\"takenOn\":\"%s\",\"method\":\"ON_PAPER\",\"total\":3,\"checked\":[\"LONG_AGO\"]}"
                        .formatted(Ids.next(), day));
    }

    private static UUID sent(Api api, UUID whose, UUID group) {
        UUID referral = api.draftReferral(whose, group);
        api.move(referral, "SEND", 1).done(200);
        return referral;
    }

    private static UUID group(Integer youngest, Integer oldest) throws SQLException {
        UUID group = TestClinic.group(5);
        TestClinic.sql("UPDATE openchair.support_group SET min_age = %s, max_age = %s WHERE id = '%s'"
                .formatted(youngest, oldest, group));
        return group;
    }
}
