package org.openchair.reporting.period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.openchair.Outcome;

/**
 * Only a quarter that is over can be published. It is over when its last day has passed everywhere on Earth and facilitators
 * have had some days to record the last sessions: what they record later is not in the figures any more.
 */
@ApplicationScoped
public class ClosedQuarters {

    private static final ZoneOffset WHERE_A_DAY_ENDS_LAST = ZoneOffset.ofHours(-12);

    private final Clock clock;
    private final int graceDays;

    @Inject
    ClosedQuarters(
            Clock clock, @ConfigProperty(name = "openchair.reporting.grace.days", defaultValue = "7") int graceDays) {
        this.clock = clock;
        this.graceDays = graceDays;
    }

    /** For the container's proxy only. */
    ClosedQuarters() {
        this(Clock.systemUTC(), 0);
    }

    public boolean includes(CalendarQuarter quarter) {
        LocalDate today = LocalDate.now(clock.withZone(WHERE_A_DAY_ENDS_LAST));
        return today.isAfter(quarter.to().plusDays(graceDays));
    }

    /** The quarter, or {@code quarter-not-closed}. */
    public Outcome<CalendarQuarter> require(CalendarQuarter quarter) {
        return includes(quarter) ? Outcome.done(quarter) : Outcome.refused("quarter-not-closed", notClosed(quarter));
    }

    private String notClosed(CalendarQuarter quarter) {
        return "The figures of %s can be seen from %s on."
                .formatted(quarter.code(), quarter.to().plusDays(graceDays + 1L));
    }
}
