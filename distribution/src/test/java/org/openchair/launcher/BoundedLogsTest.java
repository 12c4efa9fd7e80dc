package org.openchair.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedLogsTest {

    private static final byte[] MEGABYTE = "0123456789\n".repeat(100_000).getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path temporary;

    @Test
    void keeps_the_newest_of_a_log_that_is_written_without_end_and_no_more_than_its_copies() throws IOException {
        Path log = temporary.resolve("server.log");
        BoundedLogs logs = new BoundedLogs(List.of(log));
        try (OutputStream server = appendTo(log)) {
            for (int written = 0; written < 60; written++) {
                server.write(MEGABYTE);
                logs.look();
            }
            server.write("the last line\n".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(Files.readString(log)).endsWith("the last line\n").doesNotContain("\0");
        assertThat(temporary.toFile().list()).containsExactlyInAnyOrder("server.log", "server.log.1", "server.log.2");
        assertThat(total()).isBetween(BoundedLogs.LARGEST, (BoundedLogs.COPIES + 1) * BoundedLogs.LARGEST * 11 / 10);
    }

    @Test
    void leaves_a_small_log_alone() throws IOException {
        Path log = Files.writeString(temporary.resolve("server.log"), "ready\n");
        new BoundedLogs(List.of(log, temporary.resolve("missing.log"))).look();
        assertThat(temporary.toFile().list()).containsExactly("server.log");
    }

    private static OutputStream appendTo(Path log) throws IOException {
        return Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private long total() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
