package org.openchair.directory.recurrence;

/** What a rule repeats by. Nothing is more often than daily: two meetings a day are two schedules. */
public enum Frequency {
    DAILY,
    WEEKLY,
    MONTHLY,
    YEARLY
}
