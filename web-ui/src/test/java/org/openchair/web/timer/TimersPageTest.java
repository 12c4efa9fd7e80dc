package org.openchair.web.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openchair.api.schedule.TimerStatus;

/** What the administrator reads of each task. */
class TimersPageTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant THEN = Instant.parse("2026-03-03T18:30:00Z");

    @Test
    void a_late_task_says_since_when() {
        TimerStatus late = new TimerStatus("a", "Does a", THEN, THEN, THEN, THEN, "FAILED");
        TimersPage page = new TimersPage(List.of(late), NEW_YORK);
        assertThat(page.isAnyLate()).isTrue();
        assertThat(page.state(late)).startsWith("Late since ").contains("March 3, 2026, 1:30 p.m. (Eastern Time)");
        assertThat(page.lastRun(late)).contains("March 3, 2026").endsWith(", failed");
    }

    @Test
    void a_task_that_has_not_run_yet_is_on_time() {
        TimerStatus fresh = new TimerStatus("a", "Does a", THEN, null, null, null, null);
        assertThat(new TimersPage(List.of(fresh), NEW_YORK).isAnyLate()).isFalse();
        assertThat(new TimersPage(List.of(fresh), NEW_YORK).state(fresh)).isEqualTo("On time");
        assertThat(new TimersPage(List.of(fresh), NEW_YORK).lastRun(fresh)).isEqualTo("Not yet");
    }
}
