package org.openchair.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * Keeps the clients of an imported realm in step with the settings. Keycloak imports a realm once, while the address of the pages
 * and the clients' secrets may differ at a later start.
 */
record RealmClients(DataFolder folder, Settings settings) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /** Tells Keycloak the present address and secrets, if they differ from what it was told last. */
    void update() throws CannotStart, InterruptedException {
        try {
            Path told = folder.keycloak().resolve("told");
            String present = Integer.toHexString(Objects.hash(settings.forRealm(), callback(), afterSignOut()));
            if (Files.notExists(told) || !Files.readString(told).equals(present)) {
                updateAll(administratorToken());
                Files.writeString(told, present);
            }
        } catch (IOException e) {
            throw new CannotStart("Keycloak's clients cannot be updated (%s).".formatted(e.getMessage()), e);
        }
    }

    private void updateAll(String token) throws IOException, InterruptedException, CannotStart {
        update(token, "openchair-web", Settings.WEB_SECRET);
        update(token, "openchair-api", Settings.API_SECRET);
        update(token, "openchair-partner", Settings.PARTNER_SECRET);
    }

    private void update(String token, String clientId, String secret)
            throws IOException, InterruptedException, CannotStart {
        String clients = settings.keycloakUrl() + "/admin/realms/openchair/clients";
        JsonNode found = JSON.readTree(
                send(request(clients + "?clientId=" + clientId, token).GET()));
        ObjectNode client = (ObjectNode) found.required(0);
        client.put("secret", settings.forRealm().get(secret));
        if (clientId.equals("openchair-web")) {
            readdress(client);
        }
        send(request(clients + "/" + client.required("id").asText(), token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(client))));
    }

    private void readdress(ObjectNode client) {
        client.put("rootUrl", settings.baseUrl());
        client.putArray("redirectUris").add(callback());
        client.withObject("/attributes").put("post.logout.redirect.uris", afterSignOut());
    }

    private String callback() {
        return settings.baseUrl() + "/callback";
    }

    private String afterSignOut() {
        return settings.baseUrl() + "/signed-out";
    }

    private String administratorToken() throws IOException, InterruptedException, CannotStart {
        Credentials administrator = settings.keycloakAdministrator();
        String form = form(Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                administrator.user(),
                "password",
                administrator.password()));
        String answer = send(HttpRequest.newBuilder(
                        URI.create(settings.keycloakUrl() + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return JSON.readTree(answer).required("access_token").asText();
    }

    private static String form(Map<String, String> fields) {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                .append('&'));
        return form.toString();
    }

    private static HttpRequest.Builder request(String url, String token) {
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token);
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                HTTP.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("%s answered %d".formatted(answer.uri().getPath(), answer.statusCode()));
        }
        return answer.body();
    }
}
