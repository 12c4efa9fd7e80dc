package org.openchair.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;

/** What the person at the terminal reads while the platform starts and stops. */
final class Progress {

    private final PrintStream out;
    private final InstantSource clock;
    private final long started;

    Progress(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
        this.started = clock.millis();
    }

    /** One step, with the seconds since the start before it. */
    synchronized void step(String who, String what) {
        out.printf("%6.1f s  %-10s  %s%n", elapsed().toMillis() / 1000.0, who, what);
        out.flush();
    }

    /** A text as it is. */
    synchronized void say(String text) {
        out.println(text);
        out.flush();
    }

    private Duration elapsed() {
        return Duration.ofMillis(clock.millis() - started);
    }
}
