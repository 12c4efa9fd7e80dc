package org.openchair;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Range of the dates that people, files and other systems can send: nothing before 1900, nothing later than ten years from today. A
 * field may ask for less, none for more.
 *
 * @param first earliest date, included
 * @param last latest date, included
 */
public record AcceptedDates(LocalDate first, LocalDate last) {

    /** The earliest date that is accepted anywhere. */
    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final int YEARS_AHEAD = 10;

    /** The range as of now. */
    public static AcceptedDates at(Clock clock) {
        return on(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    }

    /** The range as of a day. */
    public static AcceptedDates on(LocalDate today) {
        return new AcceptedDates(EARLIEST, today.plusYears(YEARS_AHEAD));
    }

    /** Is the date within the range? */
    public boolean include(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    /** Is the moment within the range, days counted in UTC? */
    public boolean include(Instant moment) {
        return !moment.isBefore(first.atStartOfDay().toInstant(ZoneOffset.UTC))
                && moment.isBefore(last.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** How to correct a date outside of the range. */
    public String advice() {
        return "Enter a date from " + first + " to " + last + ".";
    }
}
