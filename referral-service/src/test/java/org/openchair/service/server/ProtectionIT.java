package org.openchair.service.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.Ids;

/** What the service does with tokens, roles and bodies that it must not accept. */
@ExtendWith(ArquillianExtension.class)
class ProtectionIT {

    @ArquillianResource
    private URI base;

    @Deployment(testable = false)
    static WebArchive service() {
        return ServiceWar.built();
    }

    @Test
    void refuses_every_wrong_token_on_every_operation() {
        Map<String, String> wrong = TestServer.TOKENS.wrongHeaders(TestPerson.ADAMS.holder());
        assertThat(Operation.all()).hasSizeGreaterThan(20);
        wrong.forEach((kind, token) -> Operation.all().forEach(operation -> {
            Answer answer = new Api(base, token)
                    .send(operation.method(), operation.path(), operation.body(), operation.headers());
            assertThat(answer.status()).as(kind + " on " + operation).isEqualTo(401);
            answer.refused(401, "unauthenticated");
        }));
    }

    @Test
    void refuses_whoever_has_no_token_on_every_operation() {
        for (Operation operation : Operation.all()) {
            Answer answer = new Api(base, null)
                    .send(operation.method(), operation.path(), operation.body(), operation.headers());
            answer.refused(401, "unauthenticated");
            assertThat(answer.response().headers().firstValue("WWW-Authenticate"))
                    .isPresent();
        }
    }

    @Test
    void does_not_even_say_to_a_stranger_which_methods_there_are() {
        new Api(base, null).send("OPTIONS", "patients", null, Map.of()).refused(401, "unauthenticated");
    }

    @Test
    void keeps_the_roles_apart() {
        as(TestPerson.FAY).get("patients").refused(403, "forbidden");
        as(TestPerson.MORGAN).get("referrals").refused(403, "forbidden");
        as(TestPerson.ADA).get("patients").refused(403, "forbidden");
        as(TestPerson.ADAMS).get("inbox").refused(403, "forbidden");
        as(TestPerson.ADAMS).post("directory/import", "[]").refused(403, "forbidden");
        as(TestPerson.FAY).get("groups?status=DRAFT").refused(403, "forbidden");
        as(TestPerson.MORGAN).get("groups?status=DRAFT").done(200);
    }

    @Test
    void says_in_which_zone_a_person_reads_times() {
        assertThat(as(TestPerson.ADAMS).get("me").text("/timeZone"))
                .as("the clinic's")
                .isEqualTo("UTC");
        assertThat(as(TestPerson.STRANGER).get("me").text("/timeZone")).isEqualTo("America/New_York");
    }

    @Test
    void an_account_that_is_linked_to_nobody_sees_no_patient() {
        as(TestPerson.STRANGER).get("patients").refused(403, "not-linked");
        assertThat(as(TestPerson.STRANGER).get("me").done(200).at("/staffId").isNull())
                .isTrue();
    }

    @Test
    void does_not_import_while_keycloak_cannot_be_asked() {
        as(TestPerson.MORGAN).post("directory/import", "[]").refused(503, "keycloak-unreachable");
    }

    @Test
    void takes_a_spreadsheet_as_little_as_any_other_import_without_keycloak() {
        Map<String, String> csv = Map.of("Content-Type", "text/csv; charset=utf-8");
        as(TestPerson.MORGAN).send("POST", "directory/import", "Name\nA", csv).refused(503, "keycloak-unreachable");
        as(TestPerson.FAY).send("POST", "directory/import", "Name\nA", csv).refused(403, "forbidden");
        as(TestPerson.FAY).get("directory/template.csv").refused(403, "forbidden");
        Answer template = as(TestPerson.MORGAN).get("directory/template.csv");
        assertThat(template.status()).isEqualTo(200);
        assertThat(template.response().body()).startsWith("\uFEFFId,Name,");
    }

    @Test
    void names_the_field_it_does_not_know() {
        JsonNode problem = as(TestPerson.ADAMS)
                .post("patients", "{\"id\":\"" + Ids.next() + "\",\"diagnosis\":\"F32\"}")
                .refused(400, "unknown-field");
        assertThat(problem.at("/errors/0/field").asText()).isEqualTo("diagnosis");
        assertThat(problem.at("/errors/0/code").asText()).isEqualTo("unknown-field");
    }

    @Test
    void lists_every_field_to_correct() {
        String body =
                """
                      {"id":"%s","recordNumber":" ","givenName":"%s","familyName":"Lee","birthDate":"%s",
                       "email":"nowhere"}"""
                        .formatted(
                                Ids.next(),
                                "x".repeat(101),
                                LocalDate.now(ZoneOffset.UTC).plusYears(1));
        JsonNode problem = as(TestPerson.ADAMS).post("patients", body).refused(422, "invalid-fields");
        assertThat(problem.at("/errors").findValuesAsText("field"))
                .containsExactly("birthDate", "email", "givenName", "recordNumber");
        assertThat(problem.at("/errors").findValuesAsText("code"))
                .containsExactly("not-in-the-past", "not-an-address", "too-long", "missing");
    }

    @Test
    void refuses_what_is_not_json_of_the_right_shape() {
        Api adams = as(TestPerson.ADAMS);
        adams.post("patients", "{\"id\":").refused(400, "malformed-json");
        adams.post("patients", "").refused(400, "malformed-json");
        adams.post("patients", "null").refused(400, "malformed-json");
        adams.post("patients", "[]").refused(400, "malformed-json");
        adams.post("patients", "{} {}").refused(400, "malformed-json");
        adams.post("patients", "{\"id\":\"1\"}").refused(400, "unreadable");
        adams.post("patients", "{\"recordNumber\":\"1\",\"recordNumber\":\"2\"}")
                .refused(400, "malformed-json");
    }

    @Test
    void refuses_a_body_that_is_too_large_announced_or_not() throws Exception {
        String large = "{\"givenName\":\"" + "x".repeat(1_100_000) + "\"}";
        as(TestPerson.ADAMS).post("patients", large).refused(413, "body-too-large");
        HttpRequest streamed = HttpRequest.newBuilder(base.resolve("patients"))
                .header("Authorization", TestPerson.ADAMS.header())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes())))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(streamed, BodyHandlers.ofString());
        new Answer(response).refused(413, "body-too-large");
    }

    @Test
    void refuses_text_that_the_database_cannot_hold() {
        UUID id = Ids.next();
        String body = Api.patient(id, "R-" + id).replace("Sammy", "Sam\\u0000my");
        as(TestPerson.ADAMS).post("patients", body).refused(422, "unreadable-text");
    }

    @Test
    void answers_a_wrong_address_method_or_media_type_with_a_problem() {
        Api adams = as(TestPerson.ADAMS);
        adams.get("nowhere").refused(404, "not-found");
        adams.get("problem").refused(404, "not-found");
        adams.get("application.wadl").refused(404, "not-found");
        adams.get("patients/not-an-id").refused(404, "not-found");
        adams.send("DELETE", "patients", null, Map.of()).refused(405, "method-not-allowed");
        adams.send("GET", "patients", null, Map.of("Accept", "text/csv")).refused(406, "not-acceptable");
        adams.send("POST", "patients", "a=b", Map.of("Content-Type", "application/x-www-form-urlencoded"))
                .refused(415, "unsupported-media-type");
    }

    @Test
    void answers_a_parameter_that_cannot_be_read_with_a_problem() {
        Api adams = as(TestPerson.ADAMS);
        adams.get("patients?page=one").refused(400, "bad-parameter");
        adams.get("groups?leadership=NOBODY").refused(400, "bad-parameter");
        adams.get("patients?size=101").refused(422, "invalid-fields");
        adams.get("patients?page=0").refused(422, "invalid-fields");
    }

    @Test
    void looks_for_what_was_typed_and_nothing_else() {
        Api adams = as(TestPerson.ADAMS);
        adams.registerPatient();
        assertThat(adams.finds("q", "%").at("/total").asInt()).isZero();
        assertThat(adams.finds("q", "' OR '1'='1").at("/total").asInt()).isZero();
        assertThat(adams.finds("name", "LEE").at("/total").asInt()).isPositive();
    }

    @Test
    void every_answer_carries_a_request_id_and_is_not_stored() {
        String mine = UUID.randomUUID().toString();
        Answer answer = as(TestPerson.ADAMS).send("GET", "nowhere", null, Map.of("X-Request-Id", mine));
        assertThat(answer.response().headers().firstValue("X-Request-Id")).contains(mine);
        assertThat(answer.response().headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.text("/instance")).isEqualTo("urn:uuid:" + mine);
        Answer other = as(TestPerson.ADAMS).send("GET", "me", null, Map.of("X-Request-Id", "<script>"));
        assertThat(other.response().headers().firstValue("X-Request-Id")).get().isNotEqualTo("<script>");
    }

    @Test
    void speaks_spanish_when_asked() {
        Answer spanish = as(TestPerson.ADAMS).send("GET", "vocabularies", null, Map.of("Accept-Language", "es-MX,en"));
        assertThat(spanish.body().at("/focus").findValuesAsText("label")).contains("Depresión");
    }

    @Test
    void is_ready_and_describes_itself() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        HttpResponse<String> ready =
                http.send(HttpRequest.newBuilder(base.resolve("/health/ready")).build(), BodyHandlers.ofString());
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("referral-service-database");
        HttpResponse<String> openapi =
                http.send(HttpRequest.newBuilder(base.resolve("/openapi")).build(), BodyHandlers.ofString());
        assertThat(openapi.body())
                .contains(
                        "/referrals/{id}/moves",
                        "bearer",
                        "ReferralDraft",
                        "RosterEntry",
                        "birthDate",
                        "PEER_LED",
                        "application/problem+json");
    }

    private Api as(TestPerson person) {
        return Api.as(base, person);
    }
}
