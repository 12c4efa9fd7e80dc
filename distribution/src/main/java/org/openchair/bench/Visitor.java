package org.openchair.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One client with connections and cookies of its own. */
final class Visitor {

    private static final Pattern LOGIN_FORM = Pattern.compile("id=\"kc-form-login\"[^>]*? action=\"([^\"]+)\"");
    private static final String PASSWORD = "openchair";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new Cookies())
            .followRedirects(Redirect.ALWAYS)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** Signs a demo user in by the same redirects and the same form as a browser. */
    void signIn(String baseUrl, String user) throws IOException, InterruptedException {
        String page = get(baseUrl + "/signin?to=/", "").body();
        Matcher form = LOGIN_FORM.matcher(page);
        if (!form.find()) {
            throw new IOException("Keycloak showed no form to sign in");
        }
        String action = form.group(1).replace("&amp;", "&");
        send(HttpRequest.newBuilder(URI.create(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + encoded(user) + "&password=" + PASSWORD)));
    }

    /** A demo user's access token, as the command line gets it; good for five minutes. */
    String token(String keycloakUrl, String user) throws IOException, InterruptedException {
        return token(keycloakUrl, "openchair", "openchair-cli", user, PASSWORD);
    }

    /** An access token of any realm and client that takes passwords. */
    String token(String keycloakUrl, String realm, String client, String user, String password)
            throws IOException, InterruptedException {
        Map<String, String> form =
                Map.of("grant_type", "password", "client_id", client, "username", user, "password", password);
        HttpResponse<String> answer = form(keycloakUrl + "/realms/" + realm + "/protocol/openid-connect/token", form);
        return Json.tree(answer.body()).path("access_token").asText();
    }

    /** Sends a form. */
    HttpResponse<String> form(String url, Map<String, String> fields) throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String url, String token) throws IOException, InterruptedException {
        return send(withToken(HttpRequest.newBuilder(URI.create(url)), token).GET());
    }

    HttpResponse<String> write(String method, String url, String token, String json)
            throws IOException, InterruptedException {
        return send(withToken(HttpRequest.newBuilder(URI.create(url)), token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest asked = request.timeout(Duration.ofSeconds(30)).build();
        HttpResponse<String> answer = http.send(asked, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(
                    "%s answered %d: %s".formatted(asked.uri().getPath(), answer.statusCode(), answer.body()));
        }
        return answer;
    }

    private static HttpRequest.Builder withToken(HttpRequest.Builder request, String token) {
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
