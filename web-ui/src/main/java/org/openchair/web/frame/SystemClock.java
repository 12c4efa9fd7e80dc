package org.openchair.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Clock;

/** The clock on the wall, handed to whatever asks for the time. */
@ApplicationScoped
public class SystemClock {
    @Inject
    Settings settings;

    /** UTC: the machine's own, except in a demonstration of another day. */
    @Produces
    public Clock clock() {
        return Clock.offset(Clock.systemUTC(), settings.clockAhead());
    }
}
