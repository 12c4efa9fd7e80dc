package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openchair.testing.Mentions.saysNothingOf;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what over HTTP, with a real Keycloak: tokens, roles, ownership, the policies of the most sensitive acts, limits. */
class PolicyIT {

    private static final String IMPORT = "/api/directory/import";
    private static final String QUARTERS = "/reporting/participation/quarters";
    private static final String IMPORTERS = "program managers and administrators";

    private static final String GROUP =
            """
            {"id": "%s", "name": "%s", "status": "active", "organization_id": "0b1c9000-0000-4000-8000-000000000001"}""";

    @ParameterizedTest(name = "{0} is answered {1}")
    @CsvSource({"morgan, 200", "ada, 200", "dr.adams, 403", "dr.baker, 403", "fay, 403", "theo, 403"})
    void lets_program_managers_and_administrators_import_the_directory(String user, int status) {
        String name = "Group " + UUID.randomUUID();
        HttpResponse<String> answer = Rest.as(user).post(IMPORT, GROUP.formatted(UUID.randomUUID(), name));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(groups(name)).isEqualTo(status == 200 ? 1 : 0);
    }

    @ParameterizedTest(name = "{0} is answered {1}")
    @CsvSource({"morgan, 200", "ada, 403", "dr.adams, 403", "fay, 403", "theo, 403"})
    void lets_program_managers_alone_release_a_workbook(String user, int status) {
        HttpResponse<String> answer = Rest.as(user).post(workbook(), "");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Disposition").isPresent())
                .isEqualTo(status == 200);
    }

    @Test
    void asks_keycloak_each_time_and_obeys_although_the_role_would_allow() {
        KeycloakConsole keycloak = new KeycloakConsole();
        String name = "Group " + UUID.randomUUID();
        try {
            keycloak.setLogic(IMPORTERS, "NEGATIVE");
            HttpResponse<String> answer = Rest.as("morgan").post(IMPORT, GROUP.formatted(UUID.randomUUID(), name));
            assertProblem(answer, 403, "forbidden");
            assertThat(groups(name)).isZero();
        } finally {
            keycloak.setLogic(IMPORTERS, "POSITIVE");
        }
        assertThat(Rest.as("morgan")
                        .post(IMPORT, GROUP.formatted(UUID.randomUUID(), name))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/me", "/api/groups", QUARTERS})
    void refuses_every_token_that_is_not_a_good_one_of_keycloaks(String path) {
        String good = Platform.shared().token("morgan");
        assertThat(Rest.bearing(good).get(path).statusCode()).isEqualTo(200);
        badTokens(good).forEach((what, rest) -> {
            HttpResponse<String> answer = rest.get(path);
            assertThat(answer.statusCode()).as(what).isEqualTo(401);
            assertThat(Rest.json(answer).get("code").asText()).as(what).isEqualTo("unauthenticated");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {IMPORT, "/reporting/participation/2026-Q1/workbook"})
    void refuses_the_most_sensitive_acts_on_every_bad_token(String path) {
        badTokens(Platform.shared().token("morgan"))
                .forEach((what, rest) ->
                        assertThat(rest.post(path, "[]").statusCode()).as(what).isEqualTo(401));
    }

    @Test
    void hides_another_clinics_patients_and_referrals() {
        Rest adams = Rest.as("dr.adams");
        String patient =
                "/api/patients/" + first(adams, "/api/patients").get("id").asText();
        String referral =
                "/api/referrals/" + first(adams, "/api/referrals").get("id").asText();
        for (String path : new String[] {patient, patient + "/referrals", referral}) {
            assertThat(adams.get(path).statusCode()).as(path).isEqualTo(200);
            assertProblem(Rest.as("dr.baker").get(path), 404, "not-found");
        }
    }

    @Test
    void refuses_a_malformed_import_and_writes_nothing() {
        String name = "Group " + UUID.randomUUID();
        String cutShort = "[" + GROUP.formatted(UUID.randomUUID(), name) + ",{\"id\":";
        assertProblem(Rest.as("morgan").post(IMPORT, cutShort), 400, "malformed-json");
        assertThat(groups(name)).isZero();
    }

    @Test
    void refuses_an_unknown_field_by_its_name_and_writes_nothing() {
        Person person = Person.fresh();
        String json = registration(person).replace("}", ", \"shoeSize\": 44}");
        HttpResponse<String> answer = Rest.as("dr.adams").post("/api/patients", json);
        assertProblem(answer, 400, "unknown-field");
        assertThat(Rest.json(answer).at("/errors/0/field").asText()).isEqualTo("shoeSize");
        assertThat(patients(person)).isZero();
    }

    @ParameterizedTest(name = "{0} sends {2} MB to {1}")
    @CsvSource({"morgan, /api/directory/import, 11", "morgan, /api/directory/import, 40", "dr.adams, /api/patients, 3"})
    void refuses_an_oversized_body(String user, String path, int megabytes) {
        String json = "{\"name\": \"" + "a".repeat(megabytes * 1_000_000) + "\"}";
        assertProblem(Rest.as(user).post(path, json), 413, "body-too-large");
    }

    @Test
    void refuses_a_stale_version_and_shows_both() {
        Rest adams = Rest.as("dr.adams");
        String path = "/api/referrals/" + UUID.randomUUID();
        String patient = first(adams, "/api/patients").get("id").asText();
        assertThat(adams.put(path, draft(patient, "first")).statusCode()).isBetween(200, 201);

        HttpResponse<String> answer = adams.put(path, draft(patient, "second"));
        assertProblem(answer, 409, "stale-version");
        assertThat(Rest.json(answer).at("/current/needs").asText()).isEqualTo("first");
        assertThat(Rest.json(answer).at("/submitted/needs").asText()).isEqualTo("second");
        assertThat(Rest.json(adams.get(path)).get("needs").asText()).isEqualTo("first");
    }

    private static Map<String, Rest> badTokens(String good) {
        // Of someone else: Keycloak refuses a sign-in while it has not quite done with that person's last one.
        String otherAudience = Platform.shared().token("openchair", "admin-cli", "theo", "openchair");
        return Map.of(
                "no token", Rest.asNobody(),
                "nonsense", Rest.bearing("nonsense"),
                "forged", Rest.bearing(ForgedToken.signedByNobody(good)),
                "unsigned", Rest.bearing(ForgedToken.unsigned(good)),
                "expired", Rest.bearing(ForgedToken.changed(good, "exp", 1_700_000_000)),
                "prolonged", Rest.bearing(ForgedToken.changed(good, "exp", 4_000_000_000L)),
                "another audience", Rest.bearing(otherAudience),
                "lower-case bearer", Rest.saying("bearer " + good));
    }

    private static String workbook() {
        JsonNode quarters = Rest.json(Rest.as("morgan").get(QUARTERS));
        return "/reporting/participation/" + quarters.get(0).get("code").asText() + "/workbook";
    }

    private static JsonNode first(Rest rest, String path) {
        return Rest.json(rest.get(path)).at("/items/0");
    }

    private static long groups(String name) {
        return Records.count("SELECT count(*) FROM openchair.support_group WHERE name = ?", name);
    }

    private static long patients(Person person) {
        return Records.count("SELECT count(*) FROM openchair.patient WHERE record_number = ?", person.recordNumber());
    }

    private static String registration(Person person) {
        return """
                {"id": "%s", "recordNumber": "%s", "givenName": "%s", "familyName": "%s", "birthDate": "%s"}"""
                .formatted(
                        UUID.randomUUID(),
                        person.recordNumber(),
                        person.givenName(),
                        person.familyName(),
                        person.birthDate());
    }

    private static String draft(String patient, String needs) {
        return """
                {"version": 0, "patientId": "%s", "urgency": "ROUTINE", "needs": "%s", "sharePhone": false, "shareEmail": false}"""
                .formatted(patient, needs);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Rest.json(answer).get("code").asText()).isEqualTo(code);
        assertThat(answer.body()).satisfies(saysNothingOf("Exception", "SELECT", "at org."));
    }
}
