package org.openchair.service.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.openchair.service.persistence.DatabaseFailure;
import org.openchair.service.persistence.Query;
import org.openchair.service.persistence.Rows;

/** Ready when the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    private static final String NAME = "referral-service-database";

    @Inject
    Rows rows;

    private volatile boolean prepared;

    /** The server asks for health in the name of another application, in which this one's database could not be looked up. */
    void prepare(@Observes @Initialized(ApplicationScoped.class) Object started) {
        isReachable();
        prepared = true;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named(NAME).status(prepared && isReachable()).build();
    }

    private boolean isReachable() {
        try {
            return rows.any(Query.of("SELECT 1"));
        } catch (DatabaseFailure e) {
            return false;
        }
    }
}
