package org.openchair.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's parent process, known by the file it writes into its data directory. */
final class Postmaster {

    static final String PID_FILE = "postmaster.pid";

    /** Between the start of the process and the time that it writes down. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private static final Duration FORCED = Duration.ofSeconds(10);

    private Postmaster() {}

    /**
     * The postmaster of that data directory, if it runs. The number in its file is not enough: after a crash the system gives it to
     * another process sooner or later, perhaps to another PostgreSQL. The directory it works in tells, and where the system does not
     * say that, the time of its start, which a correction of the clock would change.
     */
    static Optional<ProcessHandle> in(Path dataDirectory) throws IOException {
        Path file = dataDirectory.resolve(PID_FILE);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        List<String> lines =
                Files.readAllLines(file).stream().map(String::strip).toList();
        if (lines.size() < 3
                || !isNumber(lines.get(0))
                || !isNumber(lines.get(2))
                || !names(lines.get(1), dataDirectory)) {
            return Optional.empty();
        }
        Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2)));
        return ProcessHandle.of(Long.parseLong(lines.get(0)))
                .filter(Postmaster::isPostgres)
                .filter(process -> worksIn(process, dataDirectory).orElseGet(() -> startedAbout(process, started)));
    }

    /** Asks it to end its clients' connections and itself. */
    static void shutDownFast(ProcessHandle postmaster) {
        try {
            // SIGTERM would wait for every client to leave; SIGINT is PostgreSQL's fast shutdown.
            new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid())).start();
        } catch (IOException e) {
            postmaster.destroy();
        }
    }

    /** Ends the connections of its clients and the server; by force when it takes longer than {@code grace}. */
    static void stop(ProcessHandle postmaster, Duration grace) {
        if (!postmaster.isAlive()) {
            return;
        }
        shutDownFast(postmaster);
        if (!ProcessTree.exitsWithin(postmaster, grace)) {
            new ProcessTree(postmaster).stop(Duration.ZERO);
        }
    }

    /**
     * Makes room for a new postmaster, where none runs: ends what the former one's sudden end has orphaned, since a new one refuses
     * the directory as long as such a process has its memory, and deletes the file, whose number may be another process's by now.
     */
    static void clearAway(Path dataDirectory) throws IOException {
        List<ProcessHandle> orphans = ProcessHandle.allProcesses()
                .filter(Postmaster::isPostgres)
                .filter(process -> worksIn(process, dataDirectory).orElse(false))
                .toList();
        orphans.forEach(ProcessHandle::destroyForcibly);
        orphans.forEach(process -> ProcessTree.exitsWithin(process, FORCED));
        Files.deleteIfExists(dataDirectory.resolve(PID_FILE));
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]{1,18}");
    }

    private static boolean names(String text, Path directory) {
        try {
            return Files.isSameFile(Path.of(text), directory);
        } catch (IOException | IllegalArgumentException elsewhere) {
            return false;
        }
    }

    private static boolean startedAbout(ProcessHandle process, Instant time) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, time).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }

    /** Whether a process has that directory for its own, as all of a PostgreSQL's have; empty where the system does not say. */
    private static Optional<Boolean> worksIn(ProcessHandle process, Path directory) {
        try {
            return Optional.of(Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), directory));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(false);
    }
}
