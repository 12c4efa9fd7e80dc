package org.openchair.launcher;

import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** One of the servers that the launcher starts, starts again and stops. */
interface Server {

    /** How people call it. */
    String name();

    /** The names of the servers that have to serve before this one can start. */
    default Set<String> needs() {
        return Set.of();
    }

    /** Starts it, for the first time or after it ended. Returns once it serves. */
    void start() throws CannotStart, InterruptedException;

    /** Completes when the server ends, with the line that says so. Only after it was started. */
    CompletableFuture<CannotStart> ended();

    /** Stops it for good: a start that comes later is refused. Harmless on a server that does not run. */
    void stop();
}
