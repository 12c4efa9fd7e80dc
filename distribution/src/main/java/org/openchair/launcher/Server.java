package org.openchair.launcher;

import java.util.concurrent.CompletableFuture;

/** One of the servers that the launcher starts and stops. */
interface Server {

    /** How people call it. */
    String name();

    /** Completes when the server ends, with the line that says so. Only after it was started. */
    CompletableFuture<CannotStart> ended();

    /** Stops it for good: a start that comes later is refused. Harmless on a server that does not run. */
    void stop();
}
