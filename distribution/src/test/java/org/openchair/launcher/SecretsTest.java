package org.openchair.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path temporary;

    @Test
    void keeps_a_secret_across_runs() throws Exception {
        Path file = temporary.resolve("secrets.properties");
        String made = Secrets.in(file).get("a");
        assertThat(Secrets.in(file).get("a")).isEqualTo(made).hasSize(48);
    }

    @Test
    void makes_up_another_secret_for_another_name() throws Exception {
        Secrets secrets = Secrets.in(temporary.resolve("secrets.properties"));
        assertThat(secrets.get("a")).isNotEqualTo(secrets.get("b"));
    }

    @Test
    void lets_only_the_owner_read_them() throws Exception {
        Path file = temporary.resolve("secrets.properties");
        Secrets.in(file).get("a");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
