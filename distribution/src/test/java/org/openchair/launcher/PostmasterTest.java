package org.openchair.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process called postgres stands in for a PostgreSQL, ours or another: what matters is its name, its folder and its start. */
class PostmasterTest {

    @TempDir
    Path temporary;

    private Path ours;
    private Path anothers;
    private Process postgres;

    @BeforeEach
    void starts_a_process_called_postgres() throws IOException {
        ours = Files.createDirectory(temporary.resolve("ours"));
        anothers = Files.createDirectory(temporary.resolve("anothers"));
        Path program = Files.copy(Path.of("/bin/sleep").toRealPath(), temporary.resolve("postgres"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        postgres = new ProcessBuilder(program.toString(), "600")
                .directory(ours.toFile())
                .start();
    }

    /** As the system tells it: its clock may be another than that of this test. */
    private Instant started() {
        return postgres.info().startInstant().orElseThrow();
    }

    @AfterEach
    void ends_it() throws InterruptedException {
        postgres.destroyForcibly().waitFor();
    }

    @Test
    void finds_the_postmaster_that_its_file_names() throws IOException {
        note(ours, ours, started());
        assertThat(Postmaster.in(ours)).map(ProcessHandle::pid).contains(postgres.pid());
    }

    @Test
    void takes_no_postgres_of_another_directory_for_its_own() throws IOException {
        note(anothers, anothers, started());
        assertThat(Postmaster.in(anothers)).isEmpty();
    }

    @Test
    void takes_no_postgres_for_its_own_when_the_file_was_copied_from_another_directory() throws IOException {
        note(anothers, ours, started());
        assertThat(Postmaster.in(anothers)).isEmpty();
    }

    @Test
    void finds_it_after_the_clock_was_corrected() throws IOException {
        note(ours, ours, started().minus(Duration.ofHours(1)));
        assertThat(Postmaster.in(ours)).map(ProcessHandle::pid).contains(postgres.pid());
    }

    @Test
    void takes_nothing_from_a_file_that_is_half_written() throws IOException {
        Files.writeString(ours.resolve(Postmaster.PID_FILE), Long.toString(postgres.pid()));
        assertThat(Postmaster.in(ours)).isEmpty();
    }

    @Test
    void clears_away_the_file_and_the_processes_of_its_directory_only() throws Exception {
        note(ours, ours, started());
        note(anothers, ours, started());

        Postmaster.clearAway(anothers);
        assertThat(anothers.resolve(Postmaster.PID_FILE)).doesNotExist();
        assertThat(postgres.isAlive()).isTrue();

        Postmaster.clearAway(ours);
        assertThat(ours.resolve(Postmaster.PID_FILE)).doesNotExist();
        assertThat(postgres.isAlive()).isFalse();
    }

    private void note(Path directory, Path named, Instant started) throws IOException {
        Files.write(
                directory.resolve(Postmaster.PID_FILE),
                List.of(Long.toString(postgres.pid()), named.toString(), Long.toString(started.getEpochSecond())));
    }
}
