package org.openchair.service.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when one more transaction would be admitted within a few seconds. */
@Readiness
@ApplicationScoped
public class AdmissionReady implements HealthCheck {

    @Inject
    VitalSigns signs;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("admission").status(signs.admits()).build();
    }
}
