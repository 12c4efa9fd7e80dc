package org.openchair.web.timer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.openchair.api.schedule.TimerStatus;
import org.openchair.web.frame.When;

/**
 * The platform's tasks and when each ran.
 *
 * @param zone of the reader
 */
public record TimersPage(List<TimerStatus> timers, ZoneId zone) {

    /** Whether any of them is late. */
    public boolean isAnyLate() {
        return timers.stream().anyMatch(timer -> timer.lateSince() != null);
    }

    /** Whether it runs on time, and since when it does not. */
    public String state(TimerStatus timer) {
        return timer.lateSince() == null ? "On time" : "Late since " + moment(timer.lateSince());
    }

    /** When it last ran, and how that went. */
    public String lastRun(TimerStatus timer) {
        if (timer.finishedAt() == null) {
            return "Not yet";
        }
        return moment(timer.finishedAt()) + ("FAILED".equals(timer.outcome()) ? ", failed" : "");
    }

    private String moment(Instant moment) {
        return When.momentWithZone(moment, zone, Locale.ENGLISH);
    }
}
