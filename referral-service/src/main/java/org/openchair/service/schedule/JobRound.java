package org.openchair.service.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openchair.platform.problem.DatabaseProblem;

/** One look at a job: it is run if it is due and no other node runs it. */
@ApplicationScoped
public class JobRound {

    private static final Logger LOG = Logger.getLogger(JobRound.class.getName());

    /** How long to wait before looking again where another node runs the job, or the database does not answer. */
    static final Duration SOON = Duration.ofSeconds(5);

    @Inject
    Heartbeats heartbeats;

    /**
     * Runs the job if it is due.
     *
     * @return how long until it is worth looking again; zero or less for at once
     */
    @ActivateRequestContext
    public Duration run(RecurringJob job, JobLock lock) {
        if (!lock.take(job.plan().name())) {
            return SOON;
        }
        try {
            return runHere(job);
        } finally {
            lock.release();
        }
    }

    private Duration runHere(RecurringJob job) {
        Instant now = heartbeats.now();
        Heartbeat heartbeat = heartbeats.of(job.plan(), now);
        if (!heartbeat.isDue(job.plan(), now)) {
            return heartbeat.untilDue(now);
        }
        heartbeats.started(job.plan());
        if (succeeds(job)) {
            heartbeats.done(job.plan(), heartbeats.now());
        } else {
            heartbeats.failed(job.plan(), heartbeats.now());
        }
        return Duration.ZERO;
    }

    /** Errors are caught too: a job that fails today has to run tomorrow. */
    private static boolean succeeds(RecurringJob job) {
        try {
            job.run();
            return true;
        } catch (Throwable e) {
            report(job.plan(), e);
            return false;
        }
    }

    /** An outage is told in one line: its stack explains nothing. */
    static void report(JobPlan plan, Throwable e) {
        DatabaseProblem.of(e)
                .ifPresentOrElse(
                        outage -> LOG.log(Level.WARNING, "Job {0} could not run: the database is {1}", new Object[] {
                            plan.name(), outage.refusal().code()
                        }),
                        () -> LOG.log(Level.SEVERE, e, () -> "Job " + plan.name() + " failed"));
    }
}
