package org.openchair.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/**
 * The time in which the demo plays: at least half a year up to the beginning of today, and at least the last closed quarter with some
 * weeks before it, so that a report of that quarter is full. It does not depend on the hour, so that one day has one world.
 *
 * @param today the day on which the demo is loaded
 * @param now the beginning of that day
 */
record HalfYear(LocalDate today, Instant now) {

    private static final int DAYS = 183;
    private static final int DAYS_BEFORE_QUARTER = 45;
    private static final int DAYS_AHEAD = 56;

    static HalfYear upTo(Clock clock) {
        LocalDate today = LocalDate.now(clock);
        return new HalfYear(today, today.atStartOfDay(clock.getZone()).toInstant());
    }

    /** The first day. */
    LocalDate begins() {
        LocalDate half = today.minusDays(DAYS);
        LocalDate beforeQuarter = lastClosedQuarter().minusDays(DAYS_BEFORE_QUARTER);
        return half.isBefore(beforeQuarter) ? half : beforeQuarter;
    }

    /** First day of the last calendar quarter that is over. */
    LocalDate lastClosedQuarter() {
        return today.with(IsoFields.DAY_OF_QUARTER, 1).minus(1, IsoFields.QUARTER_YEARS);
    }

    /** Sessions are planned up to the day before this one. */
    LocalDate planningEnds() {
        return today.plusDays(DAYS_AHEAD);
    }

    /** Is the moment over when the demo begins? */
    boolean isPast(Instant moment) {
        return !moment.isAfter(now);
    }

    /** Days from the first to today. */
    int days() {
        return (int) (today.toEpochDay() - begins().toEpochDay());
    }
}
