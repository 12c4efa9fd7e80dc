package org.openchair.service.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Trace of a job's last run, and when the next is due. All times are the database's, so that nodes whose clocks differ agree.
 *
 * @param dueAt when the next successful run is due; a failure does not move it
 * @param retryAt after a failure, when it is tried again; else null
 * @param startedAt when the last run began, or null
 * @param finishedAt when the last run that ended did so, or null
 * @param outcome how that ended, or null
 */
public record Heartbeat(Instant dueAt, Instant retryAt, Instant startedAt, Instant finishedAt, RunOutcome outcome) {

    /** Has it to run now? */
    boolean isDue(JobPlan plan, Instant now) {
        return hasCome(dueAt, plan.rhythm().longest(), now)
                && (retryAt == null || hasCome(retryAt, plan.retryAfter(), now));
    }

    /** Since when it is late; empty when it is not. */
    Optional<Instant> lateSince(JobPlan plan, Instant now) {
        Instant late = dueAt.plus(plan.lateAfter());
        return late.isAfter(now) ? Optional.empty() : Optional.of(late);
    }

    /** How long until it has to run; zero or less when it has to now. */
    Duration untilDue(Instant now) {
        Instant next = retryAt != null && retryAt.isAfter(dueAt) ? retryAt : dueAt;
        return Duration.between(now, next);
    }

    /** A time further ahead than was ever planned means that the clock was set back: waiting for it could take years. */
    private static boolean hasCome(Instant time, Duration longest, Instant now) {
        return !time.isAfter(now) || time.isAfter(now.plus(longest));
    }
}
