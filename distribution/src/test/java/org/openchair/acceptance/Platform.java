package org.openchair.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The whole assembled platform, as an operator runs it. Tests share one, started at the first need and stopped with the JVM; with
 * {@code -Dopenchair.url}, {@code -Dopenchair.keycloak.url}, {@code -Dopenchair.jdbc.url} and {@code -Dopenchair.data} they use one
 * that runs already.
 */
public final class Platform {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    /** Minutes after which a start has hung: on a busy machine it takes many times the usual half of one. */
    private static final long START_MINUTES = 15;

    private static Platform shared;

    private final String baseUrl;
    private final String keycloakUrl;
    private final String jdbcUrl;
    private final Path data;
    private final Launched launched;
    private final Set<String> firstAnswers;

    private Platform(
            String baseUrl,
            String keycloakUrl,
            String jdbcUrl,
            Path data,
            Launched launched,
            Set<String> firstAnswers) {
        this.baseUrl = baseUrl;
        this.keycloakUrl = keycloakUrl;
        this.jdbcUrl = jdbcUrl;
        this.data = data;
        this.launched = launched;
        this.firstAnswers = firstAnswers;
    }

    /** The platform that all tests of this JVM share, ready for use, with demo data. */
    public static synchronized Platform shared() {
        if (shared == null) {
            shared = running() ? reused() : startedForThisRun();
        }
        return shared;
    }

    /** A platform of a test's own on that data folder, ready for use. The test stops it. */
    public static Platform start(Path data, String... options) {
        return start(data, Map.of(), options);
    }

    /** The same with more settings in its environment. */
    static Platform start(Path data, Map<String, String> environment, String... options) {
        int port = freePort();
        int keycloakPort = freePort();
        int postgresPort = freePort();
        List<String> arguments = new ArrayList<>(List.of(
                "--port", Integer.toString(port),
                "--keycloak-port", Integer.toString(keycloakPort),
                "--postgres-port", Integer.toString(postgresPort),
                "--data", data.toString()));
        arguments.addAll(List.of(options));
        try (Doorstep doorstep = Doorstep.watch(port)) {
            Launched launched = Launched.start(arguments, environment);
            launched.awaitLine("Openchair is ready: http://localhost:" + port, START_MINUTES);
            return new Platform(
                    "http://localhost:" + port,
                    "http://localhost:" + keycloakPort,
                    "jdbc:postgresql://localhost:%d/openchair".formatted(postgresPort),
                    data,
                    launched,
                    doorstep.answers());
        }
    }

    /** Where the pages are, without a slash at the end. */
    public String baseUrl() {
        return baseUrl;
    }

    /** What callers were answered from the first moment of the start on, such as {@code /api/me 401}. */
    Set<String> firstAnswers() {
        return firstAnswers;
    }

    public String keycloakUrl() {
        return keycloakUrl;
    }

    public String jdbcUrl() {
        return jdbcUrl;
    }

    /** An access token of a demo user, got by the command line's client. */
    public String token(String user) {
        return token("openchair", "openchair-cli", user, "openchair");
    }

    /** An access token of any realm and client that takes passwords. */
    String token(String realm, String client, String user, String password) {
        String form = "grant_type=password&client_id=%s&username=%s&password=%s".formatted(client, user, password);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(keycloakUrl + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return tokenIn(send(request));
    }

    /** A password that the launcher made up, by its name in the data folder. */
    public String secret(String name) {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets.getProperty(name);
    }

    /** The data folder. */
    Path data() {
        return data;
    }

    /** What the launcher printed so far. */
    public String output() {
        return launched.output();
    }

    /** The launcher's process. */
    public ProcessHandle process() {
        return launched.process().toHandle();
    }

    /** Tells the launcher to stop, as an operator does, and waits until it has; returns its exit code. */
    public int stop() {
        launched.process().destroy();
        return awaitEnd();
    }

    /** Waits until the launcher has ended; returns its exit code. */
    int awaitEnd() {
        return launched.awaitEnd(60, TimeUnit.SECONDS);
    }

    private static boolean running() {
        return System.getProperty("openchair.url") != null;
    }

    private static Platform reused() {
        return new Platform(
                System.getProperty("openchair.url"),
                System.getProperty("openchair.keycloak.url", "http://localhost:8180"),
                System.getProperty("openchair.jdbc.url", "jdbc:postgresql://localhost:5433/openchair"),
                Path.of(System.getProperty("openchair.data", "../data")),
                null,
                Set.of());
    }

    private static Platform startedForThisRun() {
        Path data = temporaryFolder();
        // Everything that a setting switches on can be looked at.
        Platform platform = start(data.resolve("data"), Map.of("OPENCHAIR_PUBLIC_DIRECTORY", "true"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            platform.stop();
            Folders.delete(data);
        }));
        return platform;
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("openchair");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String tokenIn(String answer) {
        try {
            JsonNode token = JSON.readTree(answer).path("access_token");
            if (token.isMissingNode()) {
                throw new IllegalStateException("Keycloak gave no token: " + answer);
            }
            return token.asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
