package org.openchair.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** A person's program that sends a write again, with the same id and content, until it is answered with yes or no. */
final class StubbornClient {

    /** A definite answer. */
    record Answer(int status, JsonNode body, UUID requestId) {

        boolean done() {
            return status / 100 == 2;
        }

        String code() {
            return body.path("code").asText("none");
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(300);
    private static final String PASSWORD = "openchair";

    private final SupervisedPlatform platform;
    private final String user;
    private final Acknowledged acknowledged;
    private final HttpClient http = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private String token = "";

    StubbornClient(SupervisedPlatform platform, String user, Acknowledged acknowledged) {
        this.platform = platform;
        this.user = user;
        this.acknowledged = acknowledged;
    }

    JsonNode read(String path) throws IOException, InterruptedException {
        return send("GET", path, "").body();
    }

    /** Sends until there is a definite answer; fails only when interrupted. */
    Answer send(String method, String path, String json) throws InterruptedException, IOException {
        while (true) {
            Optional<Answer> answer = attempt(method, path, json);
            if (answer.isPresent()) {
                return answer.get();
            }
            Thread.sleep(BETWEEN_ATTEMPTS.toMillis());
        }
    }

    private Optional<Answer> attempt(String method, String path, String json) throws InterruptedException {
        try {
            UUID requestId = UUID.randomUUID();
            HttpResponse<String> answer = http.send(request(method, path, json, requestId), BodyHandlers.ofString());
            return read(answer, requestId);
        } catch (IOException e) {
            acknowledged.unanswered(e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private HttpRequest request(String method, String path, String json, UUID requestId)
            throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(platform.url("/api" + path)))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .header("X-Request-Id", requestId.toString())
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .build();
    }

    /** A yes, or a no with a code of the platform's own; anything else is no answer yet. */
    private Optional<Answer> read(HttpResponse<String> answer, UUID requestId) throws JsonProcessingException {
        int status = answer.statusCode();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        boolean definite = status / 100 == 2 || status / 100 == 4 && type.startsWith("application/problem+json");
        if (status == 401) {
            token = "";
        }
        if (!definite || status == 401 || status == 408 || status == 429) {
            acknowledged.unanswered(Integer.toString(status));
            if (status == 404 || status == 500) {
                acknowledged.untrue(status + where(answer));
            }
            return Optional.empty();
        }
        return Optional.of(new Answer(status, JSON.readTree(answer.body()), requestId));
    }

    /** The operation, without the ids in its address, and whether the platform's own words came. */
    private static String where(HttpResponse<String> answer) {
        String path = answer.request().uri().getPath().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*");
        String own = answer.body().contains("\"code\"") ? "" : ", not by Openchair";
        return " " + answer.request().method() + " " + path + own;
    }

    private String token() throws IOException, InterruptedException {
        if (token.isEmpty()) {
            String form = "grant_type=password&client_id=openchair-cli&username=" + user + "&password=" + PASSWORD;
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(platform.keycloakUrl() + "/realms/openchair/protocol/openid-connect/token"))
                    .timeout(TIMEOUT)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build();
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("no token");
            }
            token = JSON.readTree(answer.body()).path("access_token").asText();
        }
        return token;
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
