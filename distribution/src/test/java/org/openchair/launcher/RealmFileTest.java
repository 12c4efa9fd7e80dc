package org.openchair.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmFileTest {

    @TempDir
    private Path assembly;

    @BeforeEach
    void copies_the_realm_as_the_build_does() throws IOException {
        Files.createDirectories(assembly.resolve("conf"));
        for (String name : List.of("openchair-realm.json", "openchair-realm-demo.json")) {
            Files.copy(
                    Path.of("src/main/conf", name),
                    assembly.resolve("conf").resolve(name),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void has_no_person_in_production() throws IOException {
        assertThat(values(realm(false).get("users"), "username")).allMatch(name -> name.startsWith("service-account-"));
    }

    @Test
    void lets_nobody_in_by_password_grant_in_production() throws IOException {
        assertThat(realm(false).get("clients")).isNotEmpty().allSatisfy(client -> {
            assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
            assertThat(client.get("secret").asText()).matches("\\$\\{[A-Z_]+}");
        });
    }

    @Test
    void adds_every_announced_user_in_the_demo() throws IOException {
        assertThat(values(realm(true).get("users"), "username"))
                .containsAll(DemoUser.ALL.stream().map(DemoUser::name).toList());
    }

    @Test
    void adds_the_command_line_client_in_the_demo_only() throws IOException {
        assertThat(values(realm(true).get("clients"), "clientId")).contains("openchair-cli", "openchair-web");
        assertThat(values(realm(false).get("clients"), "clientId")).doesNotContain("openchair-cli");
    }

    @Test
    void demands_a_proof_key_at_sign_in() throws IOException {
        JsonNode web = realm(false).get("clients").get(0);
        assertThat(web.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
    }

    @Test
    void sends_people_back_to_the_exact_addresses_only() throws IOException {
        JsonNode web = realm(false).get("clients").get(0);
        assertThat(web.get("redirectUris").toString()).isEqualTo("[\"${OPENCHAIR_BASE_URL}/callback\"]");
        assertThat(web.at("/attributes/post.logout.redirect.uris").asText())
                .isEqualTo("${OPENCHAIR_BASE_URL}/signed-out");
        assertThat(realm(true).get("clients"))
                .allSatisfy(client ->
                        assertThat(client.get("redirectUris").toString()).doesNotContain("*"));
    }

    private JsonNode realm(boolean demo) throws IOException {
        return new RealmFile(new Assembly(assembly, assembly.resolve("payara-micro.jar")), demo).realm();
    }

    private static List<String> values(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(entry -> entry.get(field).asText())
                .toList();
    }
}
