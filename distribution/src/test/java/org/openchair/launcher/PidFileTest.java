package org.openchair.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PidFileTest {

    @TempDir
    Path folder;

    private PidFile file;
    private Process process;

    @BeforeEach
    void a_process_with_an_awkward_name_is_remembered() throws IOException {
        Path program = Files.copy(Path.of("/bin/sleep").toRealPath(), folder.resolve("a ) b"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        process = new ProcessBuilder(program.toString(), "600").start();
        file = new PidFile(folder.resolve("server.pid"));
        file.write(process.toHandle());
    }

    @AfterEach
    void it_ends() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Test
    void finds_the_process_while_it_runs() throws Exception {
        assertThat(file.alive()).map(ProcessHandle::pid).contains(process.pid());
        it_ends();
        assertThat(file.alive()).isEmpty();
    }

    @Test
    void takes_no_other_process_of_the_same_number() throws IOException {
        String[] kept = Files.readString(file.file()).split(" ");
        Files.writeString(file.file(), kept[0] + " " + (Long.parseLong(kept[1]) - 60_000));
        assertThat(file.alive()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void keeps_a_start_that_no_clock_tells() throws IOException {
        long start = Long.parseLong(Files.readString(file.file()).split(" ")[1]);
        long upFor = (long) (1_000
                * Double.parseDouble(Files.readString(Path.of("/proc/uptime")).split(" ")[0]));
        assertThat(start).isBetween(0L, upFor + 1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "12 ", "12 x", "-1 5", "99999999999999999999 5", "1 2 3"})
    void takes_nothing_from_a_file_that_is_half_written(String content) throws IOException {
        Files.writeString(file.file(), content);
        assertThat(file.alive()).isEmpty();
    }
}
