package org.openchair.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers a process that the launcher started, so that the next launcher finds it if this one is killed. The time of its start
 * is kept too: the system gives the same number to another process sooner or later.
 */
record PidFile(Path file) {

    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    void write(ProcessHandle process) throws IOException {
        Files.writeString(file, process.pid() + " " + startOf(process).toEpochMilli());
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The remembered process, if it still runs. */
    Optional<ProcessHandle> alive() throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        String[] words = Files.readString(file).trim().split(" ");
        if (words.length != 2 || !words[0].matches("[0-9]+") || !words[1].matches("[0-9]+")) {
            return Optional.empty();
        }
        Instant started = Instant.ofEpochMilli(Long.parseLong(words[1]));
        return ProcessHandle.of(Long.parseLong(words[0])).filter(process -> startedAt(process, started));
    }

    private static boolean startedAt(ProcessHandle process, Instant time) {
        return Duration.between(startOf(process), time).abs().compareTo(CLOCK_TOLERANCE) <= 0;
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
