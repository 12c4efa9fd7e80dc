package org.openchair.launcher;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process with everything it started. */
record ProcessTree(ProcessHandle root) {

    private static final Duration FORCED = Duration.ofSeconds(10);

    /** Asks the process to end, waits, then ends it and its descendants by force. */
    void stop(Duration grace) {
        // Collected first: a child whose parent is gone cannot be found any more.
        List<ProcessHandle> all =
                Stream.concat(root.descendants(), Stream.of(root)).toList();
        root.destroy();
        exitsWithin(root, grace);
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> exitsWithin(process, FORCED));
    }

    /** Waits for the process to end; true if it did. */
    static boolean exitsWithin(ProcessHandle process, Duration time) {
        try {
            process.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
