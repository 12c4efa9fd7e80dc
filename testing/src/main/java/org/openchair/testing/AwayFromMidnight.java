package org.openchair.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * Lets no test begin in the last seconds of a day in UTC, the zone of the tests' clinics: its today would be yesterday before it
 * ends. Found by JUnit in every module that has the tests' tools.
 */
public final class AwayFromMidnight implements TestInstancePreConstructCallback {

    /** Longer than any single test that makes its dates from today. */
    private static final Duration LAST_SECONDS = Duration.ofSeconds(30);

    private final Clock clock;

    public AwayFromMidnight() {
        this(Clock.systemUTC());
    }

    AwayFromMidnight(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext made, ExtensionContext context)
            throws InterruptedException {
        Thread.sleep(pause().toMillis());
    }

    /** How long to wait: nothing, but in those seconds. */
    Duration pause() {
        Duration left = Duration.between(LocalTime.now(clock.withZone(ZoneOffset.UTC)), LocalTime.MAX);
        return left.compareTo(LAST_SECONDS) < 0 ? left.plusMillis(5) : Duration.ZERO;
    }
}
