package org.openchair.service.schedule;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openchair.api.schedule.TimerStatus;

/** Which jobs run on time. A job is not called late until this node has run long enough to give it the chance. */
@ApplicationScoped
public class Timers {

    @Inject
    Jobs jobs;

    @Inject
    Heartbeats heartbeats;

    private List<JobPlan> plans;
    private long startedAt;

    @PostConstruct
    void start() {
        plans = jobs.plans().toList();
        startedAt = System.nanoTime();
    }

    /** The names of the jobs that run here. */
    public List<String> names() {
        return plans.stream().map(JobPlan::name).toList();
    }

    /** Every job, with since when it is late. */
    public List<TimerStatus> statuses() {
        Instant now = heartbeats.now();
        Map<String, Heartbeat> known = heartbeats.all();
        Duration up = Duration.ofNanos(System.nanoTime() - startedAt);
        return plans.stream()
                .map(plan -> status(plan, Optional.ofNullable(known.get(plan.name())), now, up))
                .toList();
    }

    static TimerStatus status(JobPlan plan, Optional<Heartbeat> known, Instant now, Duration up) {
        Heartbeat heartbeat = known.orElseGet(() -> new Heartbeat(now.minus(up), null, null, null, null));
        boolean hadTheChance = up.compareTo(plan.lateAfter()) > 0;
        return new TimerStatus(
                plan.name(),
                plan.purpose(),
                heartbeat.dueAt(),
                hadTheChance ? heartbeat.lateSince(plan, now).orElse(null) : null,
                heartbeat.startedAt(),
                heartbeat.finishedAt(),
                Optional.ofNullable(heartbeat.outcome()).map(RunOutcome::name).orElse(null));
    }
}
