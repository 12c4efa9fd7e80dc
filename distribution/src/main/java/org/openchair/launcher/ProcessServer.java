package org.openchair.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What all servers have in common: a process that is asked until it serves, and that may be started again after its end. */
abstract class ProcessServer implements Server {

    private static final Duration GRACE = Duration.ofSeconds(20);
    /** What ends or says that it failed is not waited for: this is for machines that are very busy. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(200);

    private final String name;
    private final PidFile pidFile;
    private final Path log;

    private ChildProcess process;
    private boolean stopped;
    private boolean serving;

    ProcessServer(String name, PidFile pidFile, Path log) {
        this.name = name;
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
            if (serving && process.handle().isAlive()) {
                drain(process);
            }
            process.stop(grace());
        }
    }

    /** How long it has to end by itself once it is told to. */
    Duration grace() {
        return GRACE;
    }

    /** What comes between the wish to stop a server that serves and its end; usually nothing. */
    void drain(ChildProcess running) {}

    /** Starts this server's process, after ending what an earlier start of this run has left. */
    final synchronized ChildProcess launch(List<String> command, Map<String, String> environment) throws CannotStart {
        if (stopped) {
            throw new CannotStart(name + " was told to stop.");
        }
        if (process != null) {
            process.stop(Duration.ZERO);
        }
        serving = false;
        process = ChildProcess.start(name, command, environment, log, pidFile);
        return process;
    }

    /** A question to a server. */
    interface Question {

        /** True if the server serves. */
        boolean serves() throws InterruptedException;
    }

    /** Waits until the question is answered with yes. A process that does not get there is ended: it is in the next start's way. */
    final void awaitServing(String what, Question question) throws CannotStart, InterruptedException {
        ChildProcess awaited = current();
        try {
            await(awaited, what, question);
        } catch (CannotStart e) {
            awaited.stop(Duration.ZERO);
            throw e;
        }
        isServing();
    }

    private void await(ChildProcess awaited, String what, Question question) throws CannotStart, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!question.serves()) {
            requireNoFailure();
            if (awaited.exitsWithin(BETWEEN_QUESTIONS)) {
                throw awaited.endedByItself();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new CannotStart("%s does not answer at %s. Its log: %s".formatted(name, what, log));
            }
        }
    }

    /** Why a server that goes on running will never serve, once it has said so. */
    Optional<String> failure() {
        return Optional.empty();
    }

    private void requireNoFailure() throws CannotStart {
        Optional<String> failure = failure();
        if (failure.isPresent()) {
            throw new CannotStart("%s cannot serve: %s Its log: %s".formatted(name, sentence(failure.get()), log));
        }
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    private synchronized void isServing() {
        serving = true;
    }

    private synchronized ChildProcess current() {
        return process;
    }
}
