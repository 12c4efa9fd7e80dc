package org.openchair.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What Keycloak's administrator does in its console, over its API. */
final class KeycloakConsole {

    private final Platform platform = Platform.shared();
    private final Rest administrator = Rest.bearing(
            platform.token("master", "admin-cli", "keycloak-admin", platform.secret("keycloak.admin.password")));

    /** Turns a role policy of the API's client into its contrary, or back. */
    void setLogic(String policy, String logic) {
        String policies = realm() + "/clients/" + apiClient() + "/authz/resource-server/policy";
        JsonNode found =
                ok(administrator.get(policies + "?name=" + encoded(policy))).get(0);
        String address = policies + "/role/" + found.get("id").asText();
        ObjectNode changed = (ObjectNode) ok(administrator.get(address));
        changed.put("logic", logic);
        HttpResponse<String> answer = administrator.put(address, changed.toString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException("Keycloak did not change the policy: " + answer.body());
        }
    }

    private String apiClient() {
        return ok(administrator.get(realm() + "/clients?clientId=openchair-api"))
                .get(0)
                .get("id")
                .asText();
    }

    private String realm() {
        return platform.keycloakUrl() + "/admin/realms/openchair";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Keycloak answered " + answer.statusCode() + ": " + answer.body());
        }
        return Rest.json(answer);
    }
}
