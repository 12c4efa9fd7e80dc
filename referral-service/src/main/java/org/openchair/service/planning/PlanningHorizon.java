package org.openchair.service.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How far ahead sessions are planned: a rolling horizon, eight weeks unless the operator says otherwise. */
@ApplicationScoped
public class PlanningHorizon {

    /** Longer plans would only be changed more often. */
    private static final int LONGEST = 52;

    @Inject
    @ConfigProperty(name = "openchair.sessions.weeks.ahead", defaultValue = "8")
    int weeks;

    /** The last day for which sessions are planned. */
    public LocalDate lastDay(LocalDate today) {
        return today.plusWeeks(weeks());
    }

    /** In weeks, from 1 to 52. */
    public int weeks() {
        return Math.max(1, Math.min(LONGEST, weeks));
    }
}
