package org.openchair.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Servers of a launcher that was killed before it could stop them: they hold ports and data, so they are stopped first. */
record Leftovers(DataFolder folder, Progress progress) {

    private static final Duration GRACE = Duration.ofSeconds(20);

    /** Stops every server that an earlier run left behind, in the order in which they need each other. */
    void stop() throws CannotStart {
        try {
            stop(PayaraServer.NAME, new PidFile(folder.run(PayaraServer.PID_FILE)), PayaraServer.AT_ONCE);
            stop(KeycloakServer.NAME, new PidFile(folder.run(KeycloakServer.PID_FILE)), GRACE);
            stopPostgres();
        } catch (IOException e) {
            throw new CannotStart("What an earlier run left in %s cannot be read.".formatted(folder.run("")), e);
        }
    }

    private void stop(String name, PidFile pidFile, Duration grace) throws IOException {
        Optional<ProcessHandle> left = pidFile.alive();
        if (left.isPresent()) {
            announce(name, left.get());
            new ProcessTree(left.get()).stop(grace);
        }
        pidFile.delete();
    }

    private void stopPostgres() throws IOException {
        Optional<ProcessHandle> left = Postmaster.in(folder.postgres());
        if (left.isPresent()) {
            announce(PostgresServer.NAME, left.get());
            Postmaster.stop(left.get(), GRACE);
        }
        new PidFile(folder.run(PostgresServer.PID_FILE)).delete();
    }

    private void announce(String name, ProcessHandle process) {
        progress.step(name, "stopping process %d, left by an earlier run".formatted(process.pid()));
    }
}
