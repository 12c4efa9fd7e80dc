package org.openchair.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * How often and how soon one server is started again. The pauses grow while it does not stay up, and begin again after it has served
 * for a while; what ends too often is not started again, however long it served between.
 */
final class RestartLimit {

    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final Duration STEADY = Duration.ofSeconds(30);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30));

    private final int most;
    private final Deque<Instant> restarts = new ArrayDeque<>();
    private int inARow;

    /**
     * Counts for one server.
     *
     * @param most restarts within {@link #WINDOW}; with 0 a server is never started again
     */
    RestartLimit(int most) {
        this.most = most;
    }

    /** A further start, {@code number} of those within the window, to be made after a pause. */
    record Restart(int number, Duration pause) {}

    /**
     * The next restart; empty when there have been enough.
     *
     * @param served for how long it served, zero if it never did
     * @param now when it ended
     */
    Optional<Restart> next(Duration served, Instant now) {
        while (!restarts.isEmpty() && restarts.peekFirst().isBefore(now.minus(WINDOW))) {
            restarts.removeFirst();
        }
        if (restarts.size() >= most) {
            return Optional.empty();
        }
        restarts.addLast(now);
        return Optional.of(new Restart(restarts.size(), pause(served)));
    }

    private Duration pause(Duration served) {
        inARow = served.compareTo(STEADY) >= 0 ? 0 : inARow;
        Duration pause = PAUSES.get(Math.min(inARow, PAUSES.size() - 1));
        inARow++;
        return pause;
    }
}
