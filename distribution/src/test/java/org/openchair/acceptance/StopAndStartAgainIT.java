package org.openchair.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Stopping, while somebody is being served, killing and starting again, on one data folder of its own. */
class StopAndStartAgainIT {

    private static final int ENDED_BY_SIGTERM = 143;

    private static Path temporary;

    @BeforeAll
    static void makes_a_data_folder() throws IOException {
        temporary = Files.createTempDirectory("openchair");
    }

    @AfterAll
    static void deletes_the_data_folder() {
        Folders.delete(temporary);
    }

    @Test
    void answers_who_is_being_served_leaves_no_process_and_keeps_the_data() throws Exception {
        Platform first = Platform.start(data());
        write(first, "CREATE TABLE kept (note text); INSERT INTO kept VALUES ('since the first run')");
        try (SlowRequest slow = SlowRequest.begin(first)) {
            first.process().destroy();
            slow.awaitNotReady();
            assertThat(slow.end()).startsWith("HTTP/1.1 422").contains("application/problem+json");
        }
        assertThat(first.stop()).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(processesOfThisFolder()).isEmpty();

        Platform second = Platform.start(data());
        assertThat(note(second)).isEqualTo("since the first run");

        kill(second);
        assertThat(processesOfThisFolder()).isNotEmpty();
        Platform third = Platform.start(data());
        assertThat(third.output())
                .contains("Payara", "Keycloak", "PostgreSQL")
                .containsPattern("PostgreSQL +stopping process [0-9]+, left by an earlier run");
        assertThat(note(third)).isEqualTo("since the first run");
        third.stop();
        assertThat(processesOfThisFolder()).isEmpty();
    }

    private static Path data() {
        return temporary.resolve("data");
    }

    private static void kill(Platform platform) throws Exception {
        platform.process().destroyForcibly();
        platform.process().onExit().get(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
    }

    private static List<String> processesOfThisFolder() {
        return ProcessHandle.allProcesses()
                .map(process -> process.info().commandLine().orElse(""))
                .filter(line -> line.contains(temporary.toString()))
                .toList();
    }

    private static void write(Platform platform, String sql) throws Exception {
        try (Connection owner = owner(platform);
                Statement statement = owner.createStatement()) {
            statement.execute("SET search_path TO openchair; " + sql);
        }
    }

    private static String note(Platform platform) throws Exception {
        try (Connection owner = owner(platform);
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("SELECT note FROM openchair.kept")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection owner(Platform platform) throws SQLException {
        String password = platform.secret("OPENCHAIR_OWNER_DATABASE_PASSWORD");
        return DriverManager.getConnection(platform.jdbcUrl(), "openchair_owner", password);
    }
}
