package org.openchair.launcher;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;

/**
 * Watch over running servers. One that ends by itself is started again, alone: the others go on and find it when it is back. When it
 * does not stay up, the watch ends with the line that says so.
 */
final class Watch {

    private final int restartLimit;
    private final Progress progress;
    private final BooleanSupplier stopping;
    private final InstantSource clock = InstantSource.system();
    private final Outages outages = new Outages();
    private final CompletableFuture<CannotStart> failure = new CompletableFuture<>();

    /**
     * Prepares a watch.
     *
     * @param restartLimit how often each server is started again within {@link RestartLimit#WINDOW}
     * @param stopping whether the launcher was told to stop: servers that end are what that looks like
     */
    Watch(int restartLimit, Progress progress, BooleanSupplier stopping) {
        this.restartLimit = restartLimit;
        this.progress = progress;
        this.stopping = stopping;
    }

    /** Begins to watch servers that have been started. */
    Watch over(List<Server> servers) {
        for (Server server : servers) {
            Thread thread = new Thread(() -> keepUp(server), "watch " + server.name());
            thread.setDaemon(true);
            thread.start();
        }
        return this;
    }

    /** Waits until a server does not stay up, and returns the line that says so. */
    CannotStart awaitFailure() throws InterruptedException {
        try {
            return failure.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void keepUp(Server server) {
        RestartLimit limit = new RestartLimit(restartLimit);
        try {
            while (!stopping.getAsBoolean()) {
                Instant since = clock.instant();
                CannotStart end = server.ended().get();
                outages.begin(server);
                startAgain(server, limit, Duration.between(since, clock.instant()), end);
                outages.end(server);
            }
        } catch (CannotStart e) {
            failure.complete(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException e) {
            failure.completeExceptionally(e);
        }
    }

    /** Returns when it serves again, or when the launcher was told to stop. */
    private void startAgain(Server server, RestartLimit limit, Duration served, CannotStart end)
            throws CannotStart, InterruptedException {
        Optional<CannotStart> why = Optional.of(end);
        Duration before = served;
        while (why.isPresent() && !stopping.getAsBoolean()) {
            CannotStart last = why.get();
            RestartLimit.Restart restart =
                    limit.next(before, clock.instant()).orElseThrow(() -> tooOften(server, last));
            announce(server, restart, last);
            Thread.sleep(restart.pause().toMillis());
            outages.awaitEndOf(server.needs());
            why = start(server);
            before = Duration.ZERO;
        }
    }

    private static Optional<CannotStart> start(Server server) throws InterruptedException {
        try {
            server.start();
            return Optional.empty();
        } catch (CannotStart e) {
            return Optional.of(e);
        }
    }

    private void announce(Server server, RestartLimit.Restart restart, CannotStart why) {
        LauncherLog.end(server.name(), why);
        progress.step(
                server.name(),
                "ended; starting it again in %d s (%d of %d)"
                        .formatted(restart.pause().toSeconds(), restart.number(), restartLimit));
    }

    private CannotStart tooOften(Server server, CannotStart last) {
        if (restartLimit == 0) {
            return last;
        }
        return new CannotStart(
                "%s was started again %s within %d minutes and does not stay up. %s"
                        .formatted(server.name(), times(), RestartLimit.WINDOW.toMinutes(), last.getMessage()),
                last);
    }

    private String times() {
        return restartLimit == 1 ? "once" : restartLimit + " times";
    }
}
