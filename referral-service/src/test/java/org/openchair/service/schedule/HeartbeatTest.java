package org.openchair.service.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openchair.api.schedule.TimerStatus;

/** When a job runs and when it is late, whatever the clock did. */
class HeartbeatTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final JobPlan MINUTELY =
            new JobPlan("minutely", "", new Rhythm.Every(Duration.ofMinutes(1)), Duration.ofMinutes(3));
    private static final JobPlan NIGHTLY =
            new JobPlan("nightly", "", new Rhythm.Daily(LocalTime.of(3, 10)), Duration.ofHours(2));

    @Test
    void a_job_runs_when_it_is_due_and_not_before() {
        assertThat(due(NOON).isDue(MINUTELY, NOON.minusSeconds(1))).isFalse();
        assertThat(due(NOON).isDue(MINUTELY, NOON)).isTrue();
        assertThat(due(NOON).isDue(MINUTELY, NOON.plus(DAY))).isTrue();
    }

    @Test
    void after_an_outage_of_many_intervals_it_is_due_once() {
        Instant back = NOON.plus(DAY);
        assertThat(due(NOON).isDue(MINUTELY, back)).isTrue();
        Heartbeat ran = due(MINUTELY.rhythm().next(back, ZoneOffset.UTC));
        assertThat(ran.isDue(MINUTELY, back)).isFalse();
        assertThat(ran.isDue(MINUTELY, back.plusSeconds(60))).isTrue();
    }

    @Test
    void a_night_missed_while_the_platform_was_down_is_made_up_for() {
        Instant night = NIGHTLY.rhythm().next(NOON, ZoneOffset.UTC);
        assertThat(night).isEqualTo("2026-03-03T03:10:00Z");
        assertThat(due(night).isDue(NIGHTLY, NOON.plus(DAY))).isTrue();
    }

    @Test
    void a_daily_job_keeps_its_time_of_day_through_a_change_of_clocks() {
        ZoneId newYork = ZoneId.of("America/New_York");
        Instant before = Instant.parse("2026-03-08T06:00:00Z");
        assertThat(NIGHTLY.rhythm().next(before, newYork)).isEqualTo("2026-03-08T07:10:00Z");
        assertThat(NIGHTLY.rhythm().next(Instant.parse("2026-03-08T07:10:00Z"), newYork))
                .isEqualTo("2026-03-09T07:10:00Z");
    }

    @Test
    void a_clock_set_back_makes_no_job_wait_for_it() {
        assertThat(due(NOON).isDue(MINUTELY, NOON.minus(DAY))).isTrue();
        assertThat(due(NOON).isDue(NIGHTLY, NOON.minus(Duration.ofDays(365)))).isTrue();
        Heartbeat failed = new Heartbeat(NOON.minus(DAY), NOON, NOON, NOON, RunOutcome.FAILED);
        assertThat(failed.isDue(MINUTELY, NOON.minus(Duration.ofHours(1)))).isTrue();
    }

    @Test
    void after_a_failure_it_is_tried_again_soon_and_goes_on_being_late() {
        Heartbeat failed = new Heartbeat(NOON, NOON.plus(Duration.ofHours(3)), NOON, NOON, RunOutcome.FAILED);
        assertThat(failed.isDue(NIGHTLY, NOON.plus(Duration.ofHours(3)).minusSeconds(1)))
                .isFalse();
        assertThat(failed.isDue(NIGHTLY, NOON.plus(Duration.ofHours(3)))).isTrue();
        assertThat(failed.lateSince(NIGHTLY, NOON.plus(Duration.ofHours(3)))).contains(NOON.plus(Duration.ofHours(2)));
        assertThat(NIGHTLY.retryAfter()).isEqualTo(Duration.ofMinutes(5));
        assertThat(MINUTELY.retryAfter()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_job_is_late_only_once_this_node_had_the_chance_to_run_it() {
        Optional<Heartbeat> yesterday = Optional.of(due(NOON.minus(DAY)));
        assertThat(status(yesterday, Duration.ofMinutes(3)).lateSince()).isNull();
        assertThat(status(yesterday, Duration.ofMinutes(4)).lateSince())
                .isEqualTo(NOON.minus(DAY).plus(MINUTELY.lateAfter()));
    }

    @Test
    void a_job_that_never_left_a_heartbeat_is_late_in_the_end() {
        assertThat(status(Optional.empty(), Duration.ofMinutes(2)).lateSince()).isNull();
        assertThat(status(Optional.empty(), Duration.ofMinutes(10)).lateSince())
                .isEqualTo(NOON.minus(Duration.ofMinutes(7)));
    }

    private static TimerStatus status(Optional<Heartbeat> heartbeat, Duration up) {
        return Timers.status(MINUTELY, heartbeat, NOON, up);
    }

    private static Heartbeat due(Instant at) {
        return new Heartbeat(at, null, null, null, null);
    }
}
