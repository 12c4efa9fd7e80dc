package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The platform as one command starts it: everything answers, and the realm lets the right people do the right things. */
class PlatformIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Platform PLATFORM = Platform.shared();

    @ParameterizedTest
    @ValueSource(strings = {"/health/ready", "/health/live"})
    void is_healthy(String path) throws Exception {
        HttpResponse<String> answer = get(PLATFORM.baseUrl() + path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"");
    }

    @Test
    void keeps_its_metrics_and_its_maker_to_itself() throws Exception {
        HttpResponse<String> answer = get(PLATFORM.baseUrl() + "/metrics");
        assertThat(answer.statusCode()).isIn(403, 404);
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @ParameterizedTest
    @CsvSource({
        "dr.adams, clinician, 1",
        "dr.baker, clinician, 2",
        "fay, facilitator, 3",
        "theo, facilitator, 4",
        "morgan, program-manager, 5",
        "ada, administrator, 6"
    })
    void gives_each_demo_user_a_token_for_the_api(String user, String role, int number) throws Exception {
        JsonNode claims = claims(PLATFORM.token(user));
        assertThat(claims.get("sub").asText()).isEqualTo("0b1c0000-0000-4000-8000-00000000000" + number);
        assertThat(claims.get("iss").asText()).isEqualTo(PLATFORM.keycloakUrl() + "/realms/openchair");
        assertThat(claims.get("upn").asText()).isEqualTo(user);
        assertThat(claims.get("groups").toString()).contains('"' + role + '"');
        assertThat(claims.get("aud").toString()).contains("\"openchair-api\"");
    }

    @ParameterizedTest
    @CsvSource({
        "morgan, workbook#release, 200",
        "ada, workbook#release, 403",
        "fay, workbook#release, 403",
        "morgan, directory-import#import, 200",
        "ada, directory-import#import, 200",
        "dr.adams, directory-import#import, 403"
    })
    void permits_the_most_sensitive_acts_to_few(String user, String permission, int status) throws Exception {
        assertThat(permission(user, permission)).isEqualTo(status);
    }

    private static int permission(String user, String permission) throws IOException, InterruptedException {
        String form = "grant_type=urn:ietf:params:oauth:grant-type:uma-ticket&audience=openchair-api&permission="
                + permission.replace("#", "%23");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(PLATFORM.keycloakUrl() + "/realms/openchair/protocol/openid-connect/token"))
                .header("Authorization", "Bearer " + PLATFORM.token(user))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
