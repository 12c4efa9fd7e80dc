package org.openchair.service.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openchair.service.data.DirectRows;
import org.openchair.testing.TestDatabase;

/** A job survives what it throws, runs on one of several nodes, and leaves a heartbeat, in the real database. */
@Timeout(60)
class JobRoundTest {

    private final String name =
            "job-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").concat("x");
    private final AtomicInteger runs = new AtomicInteger();
    private final JobLock here = new JobLock(connections());
    private final JobLock elsewhere = new JobLock(connections());

    @AfterEach
    void close() {
        here.drop();
        elsewhere.drop();
    }

    @Test
    void an_error_is_survived_recorded_and_tried_again() {
        RecurringJob job = job(() -> {
            if (runs.incrementAndGet() == 1) {
                throw new StackOverflowError();
            }
        });
        round().run(job, here);
        assertThat(heartbeat().outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(heartbeat().retryAt()).isAfter(heartbeat().finishedAt());
        makeDue();
        round().run(job, here);
        assertThat(heartbeat().outcome()).isEqualTo(RunOutcome.DONE);
        assertThat(heartbeat().retryAt()).isNull();
        assertThat(runs).hasValue(2);
    }

    @Test
    void a_loop_goes_on_whatever_a_round_throws() throws InterruptedException {
        CountDownLatch third = new CountDownLatch(3);
        JobRound throwing = new JobRound() {
            @Override
            public Duration run(RecurringJob job, JobLock lock) {
                third.countDown();
                if (third.getCount() > 0) {
                    Thread.currentThread().interrupt();
                    throw new NoClassDefFoundError();
                }
                return Duration.ZERO;
            }
        };
        JobLoop loop = new JobLoop(job(() -> {}), throwing, here);
        Thread thread = new Thread(loop);
        thread.start();
        third.await();
        loop.stop();
        thread.join();
    }

    @Test
    void what_ran_is_not_run_again_before_it_is_due() {
        RecurringJob job = job(runs::incrementAndGet);
        round().run(job, here);
        assertThat(round().run(job, here)).isBetween(Duration.ofMinutes(50), Duration.ofHours(1));
        assertThat(runs).hasValue(1);
    }

    @Test
    void while_one_node_runs_it_another_does_not() {
        RecurringJob inner = job(runs::incrementAndGet);
        round().run(job(() -> assertThat(round().run(inner, elsewhere)).isEqualTo(JobRound.SOON)), here);
        assertThat(runs).hasValue(0);
    }

    @Test
    void a_node_that_dies_in_the_middle_gives_the_job_to_another() throws SQLException {
        assertThat(here.take(name)).isTrue();
        assertThat(elsewhere.take(name)).isFalse();
        endConnectionOfLockHolder();
        awaitLockElsewhere();
        round().run(job(runs::incrementAndGet), elsewhere);
        assertThat(runs).hasValue(1);
    }

    @Test
    void a_node_whose_connection_broke_takes_the_lock_again_on_a_new_one() throws SQLException {
        assertThat(here.take(name)).isTrue();
        endConnectionOfLockHolder();
        here.release();
        assertThat(here.take(name)).isTrue();
    }

    private void awaitLockElsewhere() {
        while (!elsewhere.take(name)) {
            Thread.onSpinWait();
        }
        elsewhere.release();
    }

    private void endConnectionOfLockHolder() throws SQLException {
        sql("SELECT pg_terminate_backend(l.pid) FROM pg_locks l WHERE l.locktype = 'advisory' AND l.granted"
                + " AND l.objid = CAST(CAST(CAST(hashtext('openchair.job." + name
                + "') AS bigint) AS bit(32)) AS bigint)::oid");
    }

    private void makeDue() {
        try {
            sql("UPDATE openchair.timer_heartbeat SET retry_at = NULL WHERE job = '" + name + "'");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void sql(String change) throws SQLException {
        try (Connection app = TestDatabase.start().connect(TestDatabase.APP);
                Statement statement = app.createStatement()) {
            statement.execute(change);
        }
    }

    private Heartbeat heartbeat() {
        return heartbeats().all().get(name);
    }

    private static JobRound round() {
        JobRound round = new JobRound();
        round.heartbeats = heartbeats();
        return round;
    }

    private static Heartbeats heartbeats() {
        Heartbeats heartbeats = new Heartbeats();
        heartbeats.rows = DirectRows.ofTheApplication();
        return heartbeats;
    }

    private static DirectConnections connections() {
        DirectConnections connections = new DirectConnections();
        connections.url = TestDatabase.start().url();
        connections.user = TestDatabase.APP;
        connections.password = TestDatabase.APP;
        return connections;
    }

    private RecurringJob job(Runnable act) {
        return new RecurringJob() {
            @Override
            public JobPlan plan() {
                return new JobPlan(name, "", new Rhythm.Every(Duration.ofHours(1)), Duration.ofHours(1));
            }

            @Override
            public void run() {
                act.run();
            }
        };
    }
}
