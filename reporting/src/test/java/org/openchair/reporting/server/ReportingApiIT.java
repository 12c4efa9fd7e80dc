package org.openchair.reporting.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openchair.testing.CutOffCommits;
import org.openchair.testing.TestDatabase;

/** The service as its callers see it. */
@ExtendWith(ArquillianExtension.class)
class ReportingApiIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MANAGER = TestServer.header("program-manager");

    private final HttpClient http = HttpClient.newHttpClient();

    @ArquillianResource
    private URI base;

    @Deployment(testable = false)
    static WebArchive service() {
        return ShrinkWrap.create(ZipImporter.class, "reporting.war")
                .importFrom(new File("target/reporting.war"))
                .as(WebArchive.class);
    }

    @Test
    void shows_the_table_with_small_numbers_hidden() throws Exception {
        HttpResponse<String> response = get("participation/" + code(2), MANAGER);
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode table = JSON.readTree(response.body());
        assertThat(table.get("columns"))
                .map(JsonNode::asText)
                .containsExactly("PEER_LED", "THERAPIST_LED", "CO_LED", "TOTAL");
        assertThat(value(table, 0, 2)).as("four people in co-led groups").isNull();
        assertThat(value(table, 3, 3))
                .as("person-months of the quarter")
                .isEqualTo(40 + 41 + 42 + 41 + 43 + 45 + 4 + 21 + 22);
        assertThat(table.get("hidden").asInt()).isGreaterThan(3);
        assertThat(table.get("cells").asInt()).isEqualTo(16);
        assertThat(table.get("frozenAt").asText()).endsWith("Z");
    }

    @Test
    void no_number_shown_is_below_the_threshold() throws Exception {
        JsonNode table = JSON.readTree(get("participation/" + code(2), MANAGER).body());
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                Integer shown = value(table, row, column);
                assertThat(shown == null || shown == 0 || shown >= 11).isTrue();
            }
        }
    }

    @Test
    void lists_closed_quarters_newest_first_and_not_the_present_one() throws Exception {
        JsonNode quarters = JSON.readTree(get("participation/quarters", MANAGER).body());
        assertThat(quarters)
                .map(quarter -> quarter.get("code").asText())
                .containsExactlyElementsOf(IntStream.rangeClosed(2, 6)
                        .mapToObj(ReportingApiIT::code)
                        .toList());
    }

    @Test
    void a_table_once_shown_stays_as_it_was_when_more_is_recorded() throws Exception {
        String first = get("participation/" + code(3), MANAGER).body();
        new TestClinic(TestDatabase.start()).attend(TestClinic.longPast(3).plusDays(3), "PEER_LED", 130, 180);
        assertThat(get("participation/" + code(3), MANAGER).body()).isEqualTo(first);
    }

    @Test
    void ten_who_ask_first_at_once_get_the_same_table() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(10);
        try {
            Callable<String> ask =
                    () -> get("participation/" + code(4), MANAGER).body();
            List<Future<String>> answers = callers.invokeAll(Collections.nCopies(10, ask));
            String first = answers.get(0).get();
            assertThat(JSON.readTree(first).get("cells").asInt()).isEqualTo(16);
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(count("SELECT count(*) FROM ledger.frozen_table WHERE period = '" + code(4) + "'"))
                .isEqualTo(1);
    }

    @Test
    void the_ledger_records_the_proof_and_the_key_but_no_hidden_number() throws Exception {
        get("participation/" + code(2), MANAGER);
        assertThat(count("SELECT count(*) FROM ledger.frozen_table WHERE period = '" + code(2)
                        + "' AND certificate ~ '^[0-9a-f]{64}$' AND jitter_key ~ '^[0-9a-f]{16}$'"
                        + " AND cells -> 0 ->> 2 = '[c]' AND threshold = 11"))
                .isEqualTo(1);
    }

    @Test
    void refuses_a_quarter_that_is_open_unknown_or_malformed() throws Exception {
        String open = TestClinic.quarter(LocalDate.now(ZoneOffset.UTC));
        assertProblem(get("participation/" + open, MANAGER), 409, "quarter-not-closed");
        assertProblem(get("participation/1999-Q1", MANAGER), 404, "quarter-unknown");
        JsonNode malformed = assertProblem(get("participation/Q1-1999", MANAGER), 400, "quarter-malformed");
        assertThat(malformed.at("/errors/0/field").asText()).isEqualTo("quarter");
    }

    @Test
    void refuses_every_wrong_token_on_every_operation() throws Exception {
        Map<String, String> wrong = TestServer.TOKENS.wrongHeaders(TestServer.holder("program-manager"));
        for (Map.Entry<String, String> token : wrong.entrySet()) {
            for (HttpResponse<String> response : onEveryOperation(token.getValue())) {
                assertThat(response.statusCode()).as(token.getKey()).isEqualTo(401);
                assertProblem(response, 401, "unauthenticated");
            }
        }
    }

    @Test
    void refuses_who_has_no_token() throws Exception {
        for (HttpResponse<String> response : onEveryOperation(null)) {
            assertProblem(response, 401, "unauthenticated");
        }
    }

    @Test
    void tells_nobody_without_a_token_which_operations_there_are() throws Exception {
        assertProblem(send("OPTIONS", "participation/quarters", null, "*/*"), 401, "unauthenticated");
        assertProblem(send("GET", "application.wadl", null, "*/*"), 404, "not-found");
    }

    @Test
    void refuses_every_other_role() throws Exception {
        for (String role : List.of("clinician", "facilitator", "administrator", "partner", "public-directory")) {
            for (HttpResponse<String> response : onFiguresOfAllGroups(TestServer.header(role))) {
                assertProblem(response, 403, "forbidden");
            }
        }
    }

    @Test
    void releases_no_workbook_while_keycloak_cannot_be_asked() throws Exception {
        String releases = "SELECT count(*) FROM ledger.release WHERE recipient = '" + TestServer.SUBJECT + "'";
        int before = count(releases);
        assertProblem(post("participation/" + code(2) + "/workbook", MANAGER), 503, "keycloak-unreachable");
        assertThat(count(releases)).isEqualTo(before);
    }

    @Test
    void does_not_wait_long_for_a_keycloak_that_says_nothing() throws Exception {
        try (ServerSocket silent =
                new ServerSocket(URI.create(TestServer.KEYCLOAK).getPort())) {
            assertThat(silent.isBound()).isTrue();
            Instant asked = Instant.now();
            assertProblem(post("participation/" + code(2) + "/workbook", MANAGER), 503, "keycloak-unreachable");
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void a_commit_that_the_database_cuts_off_is_an_outage_and_freezes_nothing() throws Exception {
        String frozen = "SELECT count(*) FROM ledger.frozen_table WHERE period = '" + code(6) + "'";
        HttpResponse<String> response =
                CutOffCommits.during("ledger.frozen_table", () -> get("participation/" + code(6), MANAGER));
        assertProblem(response, 503, "unavailable");
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(count(frozen)).isZero();
        assertThat(CutOffCommits.again(
                                () -> get("participation/" + code(6), MANAGER), answer -> answer.statusCode() == 503)
                        .statusCode())
                .isEqualTo(200);
        assertThat(count(frozen)).isEqualTo(1);
    }

    @Test
    void answers_an_unknown_address_and_a_wrong_method_with_a_problem() throws Exception {
        assertProblem(get("nowhere", MANAGER), 404, "not-found");
        assertProblem(get("problem", MANAGER), 404, "not-found");
        assertProblem(post("participation/quarters", MANAGER), 405, "method-not-allowed");
        assertProblem(send("GET", "participation/quarters", MANAGER, "text/csv"), 406, "not-acceptable");
    }

    @Test
    void every_answer_carries_a_request_id_and_is_not_stored() throws Exception {
        String mine = UUID.randomUUID().toString();
        HttpRequest request = request("GET", "participation/nonsense", MANAGER, "application/json")
                .header("X-Request-Id", mine)
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        assertThat(response.headers().firstValue("X-Request-Id")).contains(mine);
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(JSON.readTree(response.body()).get("instance").asText()).isEqualTo("urn:uuid:" + mine);
    }

    @Test
    void is_ready_and_describes_itself() throws Exception {
        HttpResponse<String> ready =
                http.send(HttpRequest.newBuilder(base.resolve("/health/ready")).build(), BodyHandlers.ofString());
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("reporting-database");
        HttpResponse<String> openapi =
                http.send(HttpRequest.newBuilder(base.resolve("/openapi")).build(), BodyHandlers.ofString());
        assertThat(openapi.body()).contains("/participation/{quarter}/workbook");
    }

    private List<HttpResponse<String>> onEveryOperation(String authorization) throws Exception {
        return Stream.concat(
                        onFiguresOfAllGroups(authorization).stream(),
                        Stream.of(get("groups/" + UUID.randomUUID() + "/record", authorization)))
                .toList();
    }

    private List<HttpResponse<String>> onFiguresOfAllGroups(String authorization) throws Exception {
        return List.of(
                get("participation/quarters", authorization),
                get("participation/" + code(2), authorization),
                post("participation/" + code(2) + "/workbook", authorization));
    }

    private JsonNode assertProblem(HttpResponse<String> response, int status, String code) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = JSON.readTree(response.body());
        assertThat(problem.get("code").asText()).isEqualTo(code);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        return problem;
    }

    private static String code(int quartersAgo) {
        return TestClinic.quarter(TestClinic.longPast(quartersAgo));
    }

    private static Integer value(JsonNode table, int row, int column) {
        JsonNode value = table.at("/rows/" + row + "/cells/" + column + "/value");
        assertThat(value.isMissingNode())
                .as("a hidden value is spelled out as null")
                .isFalse();
        return value.isNull() ? null : value.asInt();
    }

    private HttpResponse<String> get(String path, String authorization) throws Exception {
        return send("GET", path, authorization, "application/json");
    }

    private HttpResponse<String> post(String path, String authorization) throws Exception {
        return send("POST", path, authorization, "*/*");
    }

    private HttpResponse<String> send(String method, String path, String authorization, String accept)
            throws Exception {
        return http.send(request(method, path, authorization, accept).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String method, String path, String authorization, String accept) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(60))
                .header("Accept", accept);
        Stream.ofNullable(authorization).forEach(value -> request.header("Authorization", value));
        return request;
    }

    private static int count(String query) throws SQLException {
        try (Connection owner = TestDatabase.start().connect(TestDatabase.OWNER);
                Statement statement = owner.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getInt(1);
        }
    }
}
