package org.openchair.service.schedule;

import java.time.Duration;

/**
 * Description of a recurring job.
 *
 * @param name stable, in kebab-case; the heartbeat's key
 * @param purpose what it does, in words for the administrator
 * @param rhythm how often it runs
 * @param lateAfter how long after it was due people are told that it is late
 */
public record JobPlan(String name, String purpose, Rhythm rhythm, Duration lateAfter) {

    private static final Duration LONGEST_RETRY = Duration.ofMinutes(5);

    /** How long after a failure it is tried again. */
    Duration retryAfter() {
        Duration interval = rhythm.longest();
        return interval.compareTo(LONGEST_RETRY) < 0 ? interval : LONGEST_RETRY;
    }
}
