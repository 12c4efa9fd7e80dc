package org.openchair.service.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when every folder that is written to takes a file and has space left; names those that do not. */
@Readiness
@ApplicationScoped
public class DiskReady implements HealthCheck {

    @Inject
    VitalSigns signs;

    @Override
    public HealthCheckResponse call() {
        List<String> full = signs.fullFolders();
        return full.isEmpty()
                ? HealthCheckResponse.up("disk")
                : HealthCheckResponse.named("disk")
                        .down()
                        .withData("full", String.join(", ", full))
                        .build();
    }
}
