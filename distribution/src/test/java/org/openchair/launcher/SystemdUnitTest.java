package org.openchair.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The unit that operators copy. Its lines are held here; where systemd is installed, systemd itself reads it too. */
class SystemdUnitTest {

    private static final Path UNIT = Path.of("src/main/systemd/openchair.service");
    private static final Path SYSTEMD = Path.of("/usr/bin/systemd-analyze");

    @TempDir
    private Path temporary;

    @Test
    void starts_again_after_a_failure_and_takes_a_stop_for_a_success() throws IOException {
        assertThat(Files.readAllLines(UNIT))
                .contains(
                        "Type=exec",
                        "Restart=on-failure",
                        "KillMode=mixed",
                        "SuccessExitStatus=143",
                        "UMask=0077",
                        "NoNewPrivileges=yes",
                        "RestrictNamespaces=user")
                .contains("ExecStart=/opt/openchair/bin/run --no-demo --data /var/lib/openchair")
                .doesNotContain("MemoryDenyWriteExecute=yes", "PrivateUsers=yes");
    }

    @Test
    void gives_the_servers_more_time_to_stop_than_the_launcher_gives_them() throws IOException {
        assertThat(Files.readString(UNIT)).contains("TimeoutStopSec=90s");
    }

    @Test
    void is_the_unit_that_the_manual_points_to() throws IOException {
        assertThat(Files.readString(Path.of("../docs/operating.md"))).contains("distribution/" + UNIT);
    }

    @Test
    void is_understood_by_systemd() throws Exception {
        if (Files.isExecutable(SYSTEMD)) {
            assertThat(complaints(Files.readString(UNIT))).isEmpty();
            assertThat(complaints(Files.readString(UNIT).replace("Restart=on-failure", "Restart=sometimes")))
                    .contains("sometimes");
        }
    }

    /** What systemd says of a unit that starts a program which is there. */
    private String complaints(String unit) throws Exception {
        Path file = Files.writeString(
                temporary.resolve("openchair.service"), unit.replace("/opt/openchair/bin/run", "/bin/true"));
        Process systemd = new ProcessBuilder(
                        List.of(SYSTEMD.toString(), "verify", "--man=no", "--recursive-errors=no", file.toString()))
                .redirectErrorStream(true)
                .start();
        return new String(systemd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
