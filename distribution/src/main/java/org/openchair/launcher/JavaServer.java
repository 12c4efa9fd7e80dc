package org.openchair.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What Keycloak and Payara have in common: a Java process that is asked over HTTP until it serves. */
abstract class JavaServer implements Server {

    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);

    private final String name;
    private final DataFolder folder;
    private final String pidFile;
    private final String log;
    private final HealthProbe probe = new HealthProbe();

    private ChildProcess process;
    private boolean stopped;
    private boolean serving;

    JavaServer(String name, DataFolder folder, String pidFile, String log) {
        this.name = name;
        this.folder = folder;
        this.pidFile = pidFile;
        this.log = log;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final synchronized CompletableFuture<CannotStart> ended() {
        ChildProcess started = process;
        return started.exited().thenApply(gone -> started.endedByItself());
    }

    @Override
    public final synchronized void stop() {
        stopped = true;
        if (process != null) {
            if (serving) {
                drain(process);
            }
            process.stop(GRACE);
        }
    }

    /** What comes between the wish to stop a server that serves and its end; usually nothing. */
    void drain(ChildProcess running) {}

    /** Starts this server's process with the Java that runs the launcher. */
    final synchronized ChildProcess launch(List<String> command, Map<String, String> environment) throws CannotStart {
        if (stopped) {
            throw new CannotStart(name + " was told to stop.");
        }
        process = ChildProcess.start(name, command, environment, folder.log(log), new PidFile(folder.run(pidFile)));
        return process;
    }

    /** Waits until every address answers, or the process ends. */
    final void awaitServing(String... urls) throws CannotStart, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        for (String url : urls) {
            awaitServing(url, deadline);
        }
        isServing();
    }

    private synchronized void isServing() {
        serving = true;
    }

    private void awaitServing(String url, Instant deadline) throws CannotStart, InterruptedException {
        ChildProcess awaited = current();
        while (!probe.serves(url)) {
            if (awaited.exitsWithin(BETWEEN_QUESTIONS)) {
                throw awaited.endedByItself();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new CannotStart("%s does not answer at %s. Its log: %s".formatted(name, url, folder.log(log)));
            }
        }
    }

    private synchronized ChildProcess current() {
        return process;
    }

    static String java() {
        return System.getProperty("java.home") + "/bin/java";
    }
}
