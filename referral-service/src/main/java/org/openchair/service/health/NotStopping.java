package org.openchair.service.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready any more once the operator has told the platform to stop: a proxy then sends nobody here. */
@Readiness
@ApplicationScoped
public class NotStopping implements HealthCheck {

    /** The file whose presence says so; nothing is looked at where none is named. */
    @Inject
    @ConfigProperty(name = "openchair.stopping.file")
    Optional<String> announcement;

    @Override
    public HealthCheckResponse call() {
        boolean stopping = announcement.map(Path::of).filter(Files::exists).isPresent();
        return HealthCheckResponse.named("not-stopping").status(!stopping).build();
    }
}
