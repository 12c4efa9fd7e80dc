package org.openchair.reporting.participation;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.openchair.outage.LatestAnswer;
import org.openchair.reporting.ledger.Ledger;

/** Ready when the views and the ledger can be read. They are asked in a thread of their own, since a database can hang. */
@Readiness
@ApplicationScoped
public class ReportingReady implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration TRUST = Duration.ofSeconds(5);

    @Inject
    private PeopleCounts counts;

    @Inject
    private Ledger ledger;

    @Resource
    private ManagedThreadFactory threads;

    private final LatestAnswer<Boolean> readable = new LatestAnswer<>(this::isReadable, PATIENCE, TRUST);

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        threads.newThread(readable).start();
    }

    @PreDestroy
    void stop() {
        readable.stop();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("reporting-database")
                .status(readable.ask().orElse(false))
                .build();
    }

    private boolean isReadable() {
        counts.probe();
        ledger.probe();
        return true;
    }
}
