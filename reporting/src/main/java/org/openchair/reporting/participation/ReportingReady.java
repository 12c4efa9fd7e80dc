package org.openchair.reporting.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.openchair.reporting.ledger.Ledger;

/** Ready when the views and the ledger can be read. */
@Readiness
@ApplicationScoped
public class ReportingReady implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(ReportingReady.class.getName());

    @Inject
    private PeopleCounts counts;

    @Inject
    private Ledger ledger;

    private volatile boolean prepared;

    /** The server asks for health in the name of another application, in which this one's database could not be looked up. */
    void prepare(@Observes @Initialized(ApplicationScoped.class) Object started) {
        isReachable();
        prepared = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("reporting-database")
                .status(prepared && isReachable())
                .build();
    }

    private boolean isReachable() {
        try {
            counts.probe();
            ledger.probe();
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The database cannot be read", e);
            return false;
        }
    }
}
