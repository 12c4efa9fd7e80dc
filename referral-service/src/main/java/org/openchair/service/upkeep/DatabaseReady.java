package org.openchair.service.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
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

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named(NAME)
                    .status(rows.any(Query.of("SELECT 1")))
                    .build();
        } catch (DatabaseFailure e) {
            return HealthCheckResponse.down(NAME);
        }
    }
}
