package org.openchair.service.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the database answers and takes writes. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    private static final String NAME = "referral-service-database";

    @Inject
    VitalSigns signs;

    @Override
    public HealthCheckResponse call() {
        boolean ready = signs.database().filter(DatabaseSign::takesWrites).isPresent();
        return HealthCheckResponse.named(NAME).status(ready).build();
    }
}
