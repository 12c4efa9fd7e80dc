package org.openchair.service.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.openchair.api.schedule.TimerStatus;

/** Ready when every recurring job runs on time; names those that are late. */
@Readiness
@ApplicationScoped
public class TimersReady implements HealthCheck {

    @Inject
    VitalSigns signs;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("timers");
        return signs.database()
                .map(database -> database.late().stream()
                        .reduce(answer.status(database.late().isEmpty()), TimersReady::withLate, (one, same) -> one))
                // Without the database there is no telling; that it is away is told by its own check.
                .orElseGet(() -> answer.down().withData("unknown", "the database does not answer"))
                .build();
    }

    private static HealthCheckResponseBuilder withLate(HealthCheckResponseBuilder answer, TimerStatus late) {
        return answer.withData(late.job(), "late since " + late.lateSince());
    }
}
