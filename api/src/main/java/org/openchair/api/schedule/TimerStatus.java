package org.openchair.api.schedule;

import java.time.Instant;

/**
 * How a recurring job of the platform stands.
 *
 * @param job stable name, in kebab-case
 * @param purpose what it does, in words
 * @param dueAt when its next successful run is due
 * @param lateSince since when it is late, or null when it is on time
 * @param startedAt when its last run began, or null when it has not run yet
 * @param finishedAt when the last run that ended did so, or null
 * @param outcome how that ended, DONE or FAILED, or null
 */
public record TimerStatus(
        String job,
        String purpose,
        Instant dueAt,
        Instant lateSince,
        Instant startedAt,
        Instant finishedAt,
        String outcome) {}
