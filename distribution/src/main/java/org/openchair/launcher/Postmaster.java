package org.openchair.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's parent process, which detaches itself from whoever starts it and is known by the file it writes. */
final class Postmaster {

    static final String PID_FILE = "postmaster.pid";

    private Postmaster() {}

    /** The postmaster of that data directory, if it runs. */
    static Optional<ProcessHandle> in(Path dataDirectory) throws IOException {
        Path file = dataDirectory.resolve(PID_FILE);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).trim().matches("[0-9]+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).trim())).filter(Postmaster::isPostgres);
    }

    /** Ends the connections of its clients and the server; by force when it takes longer than {@code grace}. */
    static void stop(ProcessHandle postmaster, Duration grace) throws IOException {
        if (!postmaster.isAlive()) {
            return;
        }
        // SIGTERM would wait for every client to leave; SIGINT is PostgreSQL's fast shutdown.
        new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid())).start();
        if (!ProcessTree.exitsWithin(postmaster, grace)) {
            new ProcessTree(postmaster).stop(Duration.ZERO);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("postgres"))
                .orElse(false);
    }
}
