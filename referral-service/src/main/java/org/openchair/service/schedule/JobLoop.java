package org.openchair.service.schedule;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Life of one job on this node: look, wait, look again, until the platform stops. Waits are measured by a clock that no one can set.
 * Whatever a round throws, the next one comes.
 */
final class JobLoop implements Runnable {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final RecurringJob job;
    private final JobPlan plan;
    private final JobRound round;
    private final JobLock lock;
    private final CountDownLatch stopped = new CountDownLatch(1);

    JobLoop(RecurringJob job, JobRound round, JobLock lock) {
        this.job = job;
        this.plan = job.plan();
        this.round = round;
        this.lock = lock;
    }

    @Override
    public void run() {
        while (!pausedUntilStop(look())) {
            // Each look says how long to wait for the next.
        }
        lock.drop();
    }

    /** Ends the life after the run under way. */
    void stop() {
        stopped.countDown();
    }

    private Duration look() {
        try {
            return round.run(job, lock);
        } catch (Throwable e) {
            reportIfPossible(e);
            return JobRound.SOON;
        }
    }

    private void reportIfPossible(Throwable e) {
        try {
            JobRound.report(plan, e);
        } catch (Throwable logIsFull) {
            // The next round matters more than the log.
        }
    }

    private boolean pausedUntilStop(Duration wanted) {
        Duration atLeast = wanted.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : wanted;
        Duration pause = atLeast.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : atLeast;
        try {
            return stopped.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException notAStop) {
            return stopped.getCount() == 0;
        }
    }
}
