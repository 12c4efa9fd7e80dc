package org.openchair.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Sends the demo's directory through the API, as its program manager would. */
final class DirectoryImport {

    private static final String MORGAN =
            "grant_type=password&client_id=openchair-cli&username=morgan&password=openchair&scope=openid";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final DemoData.Target target;

    DirectoryImport(DemoData.Target target) {
        this.target = target;
    }

    /**
     * Imports the directory.
     *
     * @return how many groups were taken
     * @throws IOException when sign-in or import is refused, or any group is
     */
    int send(String directory) throws IOException, InterruptedException {
        JsonNode report = answer(HttpRequest.newBuilder(URI.create(target.apiUrl() + "/directory/import"))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(directory)));
        int refused = report.path("refused").asInt();
        if (refused > 0) {
            throw new IOException(
                    refused + " groups of the demo directory were refused, first " + firstRefused(report));
        }
        return report.path("taken").asInt() + report.path("takenWithWarnings").asInt();
    }

    private static String firstRefused(JsonNode report) {
        for (JsonNode entry : report.path("records")) {
            if (entry.path("result").asText().equals("REFUSED")) {
                return entry.path("name").asText() + ": " + entry.path("messages");
            }
        }
        return "unnamed";
    }

    private String token() throws IOException, InterruptedException {
        URI realm = URI.create(target.keycloakUrl() + "/realms/openchair/protocol/openid-connect/token");
        return answer(HttpRequest.newBuilder(realm)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(MORGAN)))
                .path("access_token")
                .asText();
    }

    private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest asked = request.timeout(PATIENCE).build();
        HttpResponse<String> response = http.send(asked, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() != 200) {
            throw new IOException(asked.uri() + " answered " + response.statusCode() + ": " + response.body());
        }
        return json.readTree(response.body());
    }
}
