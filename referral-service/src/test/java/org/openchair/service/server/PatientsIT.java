package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
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

/** Finding, registering, correcting and merging the patients of one clinic. */
@ExtendWith(ArquillianExtension.class)
class PatientsIT {

    @ArquillianResource
    private URI base;

    private Api adams;
    private Api baker;

    /** A birth date that hardly anybody else has. */
    private final String born = "%d-03-17".formatted(ThreadLocalRandom.current().nextInt(1905, 1990));

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @BeforeEach
    void sign_in() {
        adams = Api.as(base, TestPerson.ADAMS);
        baker = Api.as(base, TestPerson.BAKER);
    }

    @Test
    void finds_a_name_with_a_slip_of_the_pen_in_any_order_and_without_accents() {
        String family = "Quintová" + letters();
        UUID id = register(adams, "Jóhn", family, born);
        for (String written : List.of(
                "Jóhn " + family,
                family.toLowerCase(Locale.ROOT).replace('á', 'a') + " john",
                "Jhon " + family,
                "jonh " + family.replace("int", "itn"),
                family.substring(0, family.length() - 2) + " Jo",
                family.replaceFirst("Quin", "Qui"))) {
            assertThat(found(adams, "q", written)).as(written).contains(id.toString());
        }
        assertThat(found(adams, "q", "Mary " + family)).doesNotContain(id.toString());
        assertThat(found(baker, "q", family)).isEmpty();
    }

    @Test
    void ranks_who_is_written_so_before_who_is_nearly_so_and_narrows_by_birth_date() {
        String family = "Ostrander" + letters();
        UUID nearly = register(adams, "Ann", family.replaceFirst("r", ""), born);
        UUID exactly = register(adams, "Zoe", family, "1991-01-01");
        assertThat(found(adams, "q", family)).containsExactly(exactly.toString(), nearly.toString());
        assertThat(adams.finds("q", family, "birthDate", born).findValuesAsText("id"))
                .containsExactly(nearly.toString());
    }

    @Test
    void warns_of_a_duplicate_until_somebody_says_that_it_is_another_person() throws SQLException {
        String family = "Tremblay" + letters();
        UUID first = register(adams, "Rosa", family, born);
        UUID second = Ids.next();
        String again = person(second, "Roza", family, born, "");
        adams.post("patients", again).refused(409, "possible-duplicate");
        JsonNode alike = adams.post(
                        "patients/alike",
                        "{\"givenName\":\"Roza\",\"familyName\":\"%s\",\"birthDate\":\"%s\"}".formatted(family, born))
                .done(200);
        assertThat(alike.findValuesAsText("id")).contains(first.toString());
        assertThat(alike.at("/0/alike").toString()).contains("BIRTH_DATE", "NAME");

        adams.post("patients", again.replace("}", ",\"anotherPerson\":true}")).done(201);
        assertThat(TestClinic.count("SELECT count(*) FROM openchair.told_apart WHERE patient_id = '" + second
                        + "' AND other_id = '" + first + "'"))
                .isEqualTo(1);
        assertThat(adams.get("patients/" + second + "/alike").done(200).findValuesAsText("id"))
                .doesNotContain(first.toString());
        baker.get("patients/" + second + "/alike").refused(404, "not-found");
    }

    @Test
    void warns_of_the_same_telephone_number_however_it_is_written() {
        String number = "%07d".formatted(ThreadLocalRandom.current().nextInt(9_999_999));
        UUID first = Ids.next();
        String dashed = "(917) " + number.substring(0, 3) + "-" + number.substring(3);
        adams.post("patients", person(first, "Una", "Vale" + letters(), born, ",\"phone\":\"" + dashed + "\""))
                .done(201);
        String other = "+1 917" + number;
        adams.post(
                        "patients",
                        person(Ids.next(), "Igor", "Stone" + letters(), "1950-05-05", ",\"phone\":\"" + other + "\""))
                .refused(409, "possible-duplicate");
        JsonNode alike = adams.post(
                        "patients/alike",
                        """
                        {"givenName":"Igor","familyName":"%s","birthDate":"1949-05-05","phone":"%s"}"""
                                .formatted("Stone" + letters(), other))
                .done(200);
        assertThat(alike.findValuesAsText("id")).containsExactly(first.toString());
        assertThat(alike.at("/0/alike").toString()).isEqualTo("[\"PHONE\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"givenName", "familyName", "preferredName", "alias", "pronouns", "recordNumber"})
    void a_name_is_one_line_without_hidden_characters(String field) {
        for (String written : List.of("Ann\nStatus: attends", "X\u202Eyz", "Kow\tal")) {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.put("id", Ids.next().toString()).put("recordNumber", "R-" + letters());
            body.put("givenName", "Ann").put("birthDate", "1990-02-03").put(field, written);
            JsonNode refused = adams.post("patients", body.toString()).refused(422, "invalid-fields");
            assertThat(refused.at("/errors/0/field").asText()).isEqualTo(field);
            assertThat(refused.at("/errors/0/code").asText()).isEqualTo("not-one-line");
        }
    }

    @Test
    void keeps_preferences_and_refuses_codes_of_no_vocabulary() {
        UUID id = Ids.next();
        String extras =
                ",\"pronouns\":\"they/them\",\"alias\":\"Robin\",\"postalCode\":\"10001-1234\",\"contactBy\":\"TEXT\","
                        + "\"doNotContact\":false,\"noVoicemail\":true,\"accessNeeds\":[\"hearing\",\"step-free\"]";
        String json = person(id, "Kit", "Abbot" + letters(), born, extras);
        adams.post("patients", json.replace("step-free", "wings")).refused(422, "unknown-code");
        adams.post("patients", json.replace("10001-1234", "nowhere")).refused(422, "invalid-fields");
        JsonNode kept = adams.post("patients", json).done(201).at("/preferences");
        assertThat(kept.at("/pronouns").asText()).isEqualTo("they/them");
        assertThat(kept.at("/contactBy").asText()).isEqualTo("TEXT");
        assertThat(kept.at("/noVoicemail").asBoolean()).isTrue();
        assertThat(kept.at("/accessNeeds").findValuesAsText("code")).containsExactly("step-free", "hearing");
        adams.post("patients", json).done(200);
    }

    @Test
    void a_correction_keeps_what_was_and_a_stale_one_gets_both_versions() {
        String family = "Lund" + letters();
        UUID id = register(adams, "Mia", family, born);
        adams.put("patients/" + id, change(1, "Mira", family)).done(200);
        JsonNode event =
                adams.get("patients/" + id + "/identity-history").done(200).at("/0");
        assertThat(event.at("/field").asText()).isEqualTo("GIVEN_NAME");
        assertThat(event.at("/before").asText()).isEqualTo("Mia");
        assertThat(event.at("/after").asText()).isEqualTo("Mira");
        assertThat(event.at("/by").asText()).isEqualTo("Dr. Adams");

        JsonNode stale = adams.put("patients/" + id, change(1, "Maja", family)).refused(409, "stale-version");
        assertThat(stale.at("/current/givenName").asText()).isEqualTo("Mira");
        assertThat(stale.at("/submitted/givenName").asText()).isEqualTo("Maja");
        baker.put("patients/" + id, change(2, "Maja", family)).refused(404, "not-found");
        baker.get("patients/" + id + "/identity-history").refused(404, "not-found");
    }

    @Test
    void the_stage_of_recovery_is_the_one_noted_last_and_its_path_stays() {
        UUID id = register(adams, "Ada", "Birch" + letters(), born);
        UUID note = Ids.next();
        adams.post("patients/" + id + "/stages", stage(note, "AWARENESS")).done(200);
        adams.post("patients/" + id + "/stages", stage(note, "AWARENESS")).done(200);
        adams.post("patients/" + id + "/stages", stage(note, "GROWTH")).refused(409, "id-taken");
        adams.post("patients/" + id + "/stages", stage(Ids.next(), "MORATORIUM"))
                .done(200);
        assertThat(adams.get("patients/" + id + "/stages").done(200).findValuesAsText("stage"))
                .containsExactly("MORATORIUM", "AWARENESS");
        assertThat(adams.get("patients/" + id).text("/stage")).isEqualTo("MORATORIUM");
        baker.post("patients/" + id + "/stages", stage(Ids.next(), "GROWTH")).refused(404, "not-found");
        baker.get("patients/" + id + "/stages").refused(404, "not-found");
    }

    private String change(int version, String given, String family) {
        return """
               {"version":%d,"details":{"recordNumber":"N-%s","givenName":"%s","familyName":"%s","birthDate":"%s"}}"""
                .formatted(version, family, given, family, born);
    }

    private static String stage(UUID id, String stage) {
        return "{\"id\":\"%s\",\"stage\":\"%s\"}".formatted(id, stage);
    }

    static UUID register(Api clinician, String given, String family, String born) {
        UUID id = Ids.next();
        clinician.post("patients", person(id, given, family, born, "")).done(201);
        return id;
    }

    static String person(UUID id, String given, String family, String born, String more) {
        return """
               {"id":"%s","recordNumber":"N-%s","givenName":"%s","familyName":"%s","birthDate":"%s"%s}"""
                .formatted(id, given.equals("Roza") ? id.toString() : family, given, family, born, more);
    }

    /** Letters that make a name unlike all others. */
    static String letters() {
        return ThreadLocalRandom.current()
                .ints(8, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<String> found(Api clinician, String parameter, String words) {
        return clinician.finds(parameter, words).findValuesAsText("id");
    }
}
