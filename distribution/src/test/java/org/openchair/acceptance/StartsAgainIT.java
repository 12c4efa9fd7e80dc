package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/**
 * Servers that end by themselves, on one platform of this test's own: the launcher starts each again, alone. The last tests stop the
 * platform, hence the order.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class StartsAgainIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Path temporary;
    private static Platform platform;

    @BeforeAll
    static void starts_a_platform() throws IOException {
        temporary = Files.createTempDirectory("openchair");
        // A language in which the capital of i is no I: settings have to be found all the same.
        platform = Platform.start(
                temporary.resolve("data"), Map.of("JAVA_TOOL_OPTIONS", "-Duser.language=tr -Duser.country=TR"));
    }

    @AfterAll
    static void stops_the_platform() {
        platform.stop();
        Folders.delete(temporary);
    }

    @Test
    @Order(1)
    void payara_comes_back_alone_and_the_demo_is_not_loaded_again() throws Exception {
        ProcessHandle keycloak = server("keycloak");
        ProcessHandle postgres = server("postgresql");

        kill("payara");
        awaitStatus(200, platform.baseUrl() + "/health/ready");

        assertThat(line("Payara +ended; starting it again in 1 s \\(1 of 5\\)")).isEqualTo(1);
        assertThat(line("Openchair is ready: .*")).isEqualTo(1);
        assertThat(line("Demo data +loaded")).isEqualTo(1);
        assertThat(keycloak.isAlive()).isTrue();
        assertThat(postgres.isAlive()).isTrue();
    }

    @Test
    @Order(2)
    void who_is_signed_in_works_on_while_keycloak_is_away() throws Exception {
        String token = platform.token("dr.adams");
        assertThat(patients(token)).isEqualTo(200);
        ProcessHandle payara = server("payara");

        ProcessHandle killed = kill("keycloak");
        assertThat(patients(token)).isEqualTo(200);
        awaitSuccessorOf(killed, "keycloak");
        awaitStatus(200, platform.keycloakUrl() + "/realms/openchair");

        assertThat(payara.isAlive()).isTrue();
        assertThat(patients(platform.token("dr.baker"))).isEqualTo(200);
    }

    @Test
    @Order(3)
    void the_database_comes_back_with_its_records_and_payara_stays_up() throws Exception {
        ProcessHandle payara = server("payara");
        ProcessHandle keycloak = server("keycloak");
        String token = platform.token("dr.adams");
        String before = body("/api/patients", token);

        ProcessHandle killed = kill("postgresql");
        awaitSuccessorOf(killed, "postgresql");
        awaitStatus(200, platform.baseUrl() + "/health/ready");

        assertThat(body("/api/patients", token)).isEqualTo(before);
        assertThat(payara.isAlive()).isTrue();
        assertThat(keycloak.isAlive()).isTrue();
    }

    @Test
    @Order(4)
    void all_at_once_come_back() throws Exception {
        List<ProcessHandle> killed = List.of(kill("postgresql"), kill("keycloak"), kill("payara"));
        awaitSuccessorOf(killed.get(0), "postgresql");
        awaitSuccessorOf(killed.get(1), "keycloak");
        awaitSuccessorOf(killed.get(2), "payara");
        awaitStatus(200, platform.baseUrl() + "/health/ready");
        awaitStatus(200, platform.keycloakUrl() + "/realms/openchair");
        assertThat(patients(platform.token("dr.adams"))).isEqualTo(200);
    }

    @Test
    @Order(5)
    void a_stop_during_a_start_stops_everything() throws Exception {
        awaitSuccessorOf(kill("payara"), "payara");
        assertThat(platform.stop()).isEqualTo(143);
        assertThat(processesOfThisFolder()).isEmpty();
    }

    @Test
    @Order(6)
    void gives_up_with_one_line_when_a_server_does_not_stay_up() throws Exception {
        platform = Platform.start(temporary.resolve("data"), Map.of("OPENCHAIR_RESTART_LIMIT", "1"));
        assertThat(webClient().get("redirectUris").toString()).isEqualTo("[\"" + platform.baseUrl() + "/callback\"]");
        awaitSuccessorOf(kill("keycloak"), "keycloak");
        kill("keycloak");
        assertThat(platform.awaitEnd()).isEqualTo(1);
        assertThat(line("Keycloak was started again once within 10 minutes and does not stay up\\. .*"))
                .isEqualTo(1);
        assertThat(processesOfThisFolder()).isEmpty();
    }

    @Test
    @Order(7)
    void reports_an_application_that_cannot_be_deployed_at_once_with_the_reason() {
        Launched launched = Launched.start(
                List.of("--data", temporary.resolve("data").toString()), Map.of("OPENCHAIR_REPORTING_THRESHOLD", "2"));
        assertThat(launched.awaitEnd(2, TimeUnit.MINUTES)).isEqualTo(1);
        assertThat(launched.output().lines().filter(line -> line.startsWith("Payara cannot serve: ")))
                .singleElement()
                .asString()
                .contains("openchair.reporting.threshold is 2");
        assertThat(processesOfThisFolder()).isEmpty();
    }

    private static JsonNode webClient() {
        Rest administrator = Rest.bearing(
                platform.token("master", "admin-cli", "keycloak-admin", platform.secret("keycloak.admin.password")));
        return Rest.json(administrator.get(
                        platform.keycloakUrl() + "/admin/realms/openchair/clients?clientId=openchair-web"))
                .get(0);
    }

    private static ProcessHandle kill(String name) throws Exception {
        ProcessHandle server = server(name);
        server.destroyForcibly();
        server.onExit().get(10, TimeUnit.SECONDS);
        return server;
    }

    private static ProcessHandle server(String name) throws IOException {
        String pid = Files.readString(platform.data().resolve("run/" + name + ".pid"))
                .split(" ")[0];
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static void awaitSuccessorOf(ProcessHandle ended, String name) throws Exception {
        Path pidFile = platform.data().resolve("run/" + name + ".pid");
        while (!Files.exists(pidFile) || Files.readString(pidFile).matches("|" + ended.pid() + " .*")) {
            Thread.sleep(50);
        }
    }

    private static long line(String pattern) {
        Pattern wanted = Pattern.compile("( *[0-9.]+ s +)?" + pattern);
        return platform.output()
                .lines()
                .filter(line -> wanted.matcher(line).matches())
                .count();
    }

    private static List<String> processesOfThisFolder() {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains(temporary.toString()))
                .toList();
    }

    private static int patients(String token) throws Exception {
        return get("/api/patients", token).statusCode();
    }

    private static String body(String path, String token) throws Exception {
        return get(path, token).body();
    }

    private static HttpResponse<String> get(String path, String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(platform.baseUrl() + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    /** The test's own time limit ends the wait. */
    private static void awaitStatus(int status, String url) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(10))
                .build();
        while (statusOf(request) != status) {
            Thread.sleep(200);
        }
    }

    private static int statusOf(HttpRequest request) throws InterruptedException {
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }
}
