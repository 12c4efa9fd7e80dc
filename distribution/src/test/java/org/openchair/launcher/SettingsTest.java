package org.openchair.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    private Path temporary;

    @Test
    void starts_everything_itself_when_nothing_is_given() throws CannotStart {
        Settings settings = settings(Map.of());
        assertThat(settings.startsDatabase()).isTrue();
        assertThat(settings.startsKeycloak()).isTrue();
        assertThat(settings.keycloakUrl()).isEqualTo("http://localhost:8180");
        assertThat(settings.databaseUrl()).isEqualTo("jdbc:postgresql://localhost:5433/openchair");
    }

    @Test
    void tells_the_applications_neither_the_owner_nor_the_superuser() throws CannotStart {
        Settings settings = settings(Map.of());
        assertThat(settings.forApplications().values())
                .contains(settings.application().password())
                .doesNotContain(
                        settings.owner().password(), settings.superuser().password());
    }

    @Test
    void refuses_a_database_of_ones_own_without_its_passwords() {
        Map<String, String> given = Map.of("OPENCHAIR_DATABASE_URL", "jdbc:postgresql://db/openchair");
        assertThatThrownBy(() -> settings(given))
                .hasMessageStartingWith(
                        "OPENCHAIR_DATABASE_URL is set, so OPENCHAIR_OWNER_DATABASE_PASSWORD has to be set too.");
    }

    @Test
    void refuses_a_keycloak_of_ones_own_without_its_secrets() {
        Map<String, String> given = Map.of("OPENCHAIR_KEYCLOAK_URL", "https://id.example.org/");
        assertThatThrownBy(() -> settings(given)).hasMessageContaining("OPENCHAIR_WEB_CLIENT_SECRET");
    }

    @Test
    void shows_people_the_public_address_and_calls_itself_by_the_local_one() throws CannotStart {
        Settings settings = settings(Map.of("OPENCHAIR_BASE_URL", "https://openchair.example.org/"));
        assertThat(settings.baseUrl()).isEqualTo("https://openchair.example.org");
        assertThat(settings.apiUrl()).isEqualTo("http://localhost:8080/api");
    }

    @Test
    void shows_no_password_when_it_is_printed() throws CannotStart {
        Credentials owner = settings(Map.of()).owner();
        assertThat(owner).hasToString("openchair_owner");
    }

    private Settings settings(Map<String, String> environment) throws CannotStart {
        Options options = new Options(8080, 8180, 5433, temporary, true, 1, Optional.empty());
        return Settings.of(
                options, environment, Secrets.in(temporary.resolve("secrets.properties"), new SecureRandom()));
    }
}
