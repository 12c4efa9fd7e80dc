package org.openchair.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The time, as fine as the database keeps it: what is answered now is what is read later. */
@ApplicationScoped
public class MicrosecondClock {

    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @Produces
    public Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }
}
