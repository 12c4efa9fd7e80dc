package org.openchair.platform.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Clock truncated to microseconds, PostgreSQL's precision: what is answered now is what is read later. */
@ApplicationScoped
public class MicrosecondClock {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    private final Duration ahead;

    /**
     * For the container.
     *
     * @param aheadSeconds how far the platform's clock is ahead of the machine's, in seconds: other than 0 in a demonstration of
     *     another day only, and the same as in the database
     */
    @Inject
    public MicrosecondClock(
            @ConfigProperty(name = "openchair.clock.ahead.seconds", defaultValue = "0") long aheadSeconds) {
        this.ahead = Duration.ofSeconds(aheadSeconds);
    }

    /** For the container's proxy only. */
    MicrosecondClock() {
        this(0);
    }

    @Produces
    public Clock clock() {
        return Clock.offset(Clock.tick(Clock.systemUTC(), MICROSECOND), ahead);
    }
}
