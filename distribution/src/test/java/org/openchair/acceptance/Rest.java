package org.openchair.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Supplier;

/** A program that speaks to the platform over HTTP, as somebody or as nobody. */
final class Rest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UNSAID = "";

    private final Supplier<String> authorization;

    private Rest(Supplier<String> authorization) {
        this.authorization = authorization;
    }

    /** As a demo user, however long the test takes. */
    static Rest as(String user) {
        return new Rest(new FreshToken(user));
    }

    /** With this access token. */
    static Rest bearing(String token) {
        return saying("Bearer " + token);
    }

    /** With this header, as it is. */
    static Rest saying(String authorization) {
        return new Rest(() -> authorization);
    }

    /** Without any token. */
    static Rest asNobody() {
        return new Rest(() -> UNSAID);
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    HttpResponse<String> post(String path, String json) {
        return send("POST", path, json);
    }

    HttpResponse<String> put(String path, String json) {
        return send("PUT", path, json);
    }

    /** The path is one of the platform's, or a whole address of another server. */
    HttpResponse<String> send(String method, String path, String json) {
        return send(method, path, json, "application/json");
    }

    /** The same with a body of another media type. */
    HttpResponse<String> send(String method, String path, String json, String media) {
        URI address = URI.create(path.startsWith("/") ? Platform.shared().baseUrl() + path : path);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", media)
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        String said = authorization.get();
        if (!said.equals(UNSAID)) {
            request.header("Authorization", said);
        }
        return answer(request.build());
    }

    /** An answer's JSON. */
    static JsonNode json(HttpResponse<String> answer) {
        return json(answer.body());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> answer(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An access token that is asked for anew long before it expires. */
    private static final class FreshToken implements Supplier<String> {

        private static final long KEPT_NANOS = Duration.ofMinutes(1).toNanos();

        private final String user;
        private String token;
        private long since;

        FreshToken(String user) {
            this.user = user;
            renew();
        }

        @Override
        public synchronized String get() {
            if (System.nanoTime() - since > KEPT_NANOS) {
                renew();
            }
            return "Bearer " + token;
        }

        private void renew() {
            token = Platform.shared().token(user);
            since = System.nanoTime();
        }
    }
}
