package org.openchair.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path temporary;

    @Test
    void keeps_a_secret_across_runs() throws Exception {
        Path file = temporary.resolve("secrets.properties");
        String made = secrets(file).get("a");
        assertThat(secrets(file).get("a")).isEqualTo(made).hasSize(48);
    }

    @Test
    void makes_up_another_secret_for_another_name() throws Exception {
        Secrets secrets = secrets(temporary.resolve("secrets.properties"));
        assertThat(secrets.get("a")).isNotEqualTo(secrets.get("b"));
    }

    @Test
    void lets_only_the_owner_read_them() throws Exception {
        Path file = temporary.resolve("secrets.properties");
        secrets(file).get("a");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void leaves_no_half_of_a_file_behind() throws Exception {
        secrets(temporary.resolve("secrets.properties")).get("a");
        assertThat(temporary.toFile().list()).containsExactly("secrets.properties");
    }

    @Test
    void makes_up_the_secret_that_a_crash_cut_in_two_before_there_was_a_database() throws Exception {
        Path file = temporary.resolve("secrets.properties");
        Files.writeString(file, "a=" + "0".repeat(48) + "\nb=0123");
        assertThat(secrets(file).get("a")).isEqualTo("0".repeat(48));
        assertThat(secrets(file).get("b")).hasSize(48);
    }

    @Test
    void refuses_to_make_up_what_enters_a_database_that_is_there() throws Exception {
        Path data = temporary.resolve("data");
        DataFolder.open(data, true).close();
        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres/PG_VERSION"), "18\n");
        Files.writeString(data.resolve("secrets.properties"), "postgres.superuser.password=0123");
        try (DataFolder folder = DataFolder.open(data, true)) {
            assertThatThrownBy(() -> Secrets.of(folder))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("are missing or damaged")
                    .hasMessageEndingWith("Restore the file from a backup.");
        }
    }

    private static Secrets secrets(Path file) throws CannotStart {
        return Secrets.in(file, new SecureRandom());
    }
}
