package org.openchair.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The clock on the wall, handed to whatever asks for the time. */
@ApplicationScoped
public class SystemClock {
    /** UTC, the machine's own. */
    @Produces
    public Clock clock() {
        return Clock.systemUTC();
    }
}
