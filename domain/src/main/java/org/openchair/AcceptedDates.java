package org.openchair;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Range of the dates that people, files and other systems can send: no birth before 1900, nothing else before 1970, nothing later than
 * ten years from today. A field may ask for less, none for more.
 *
 * @param first earliest date, included
 * @param last latest date, included
 */
public record AcceptedDates(LocalDate first, LocalDate last) {

    /** The earliest date that is accepted anywhere. */
    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** The earliest date of anything but a birth: no group, consent, training or score of today is older. */
    public static final LocalDate EARLIEST_BUT_BIRTHS = LocalDate.of(1970, 1, 1);

    private static final int YEARS_AHEAD = 10;
    private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    /** The range as of now. */
    public static AcceptedDates at(Clock clock) {
        return on(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    }

    /** The range as of a day. */
    public static AcceptedDates on(LocalDate today) {
        return new AcceptedDates(EARLIEST, today.plusYears(YEARS_AHEAD));
    }

    /** The range of dates that are none of births: from 1970 on. */
    public AcceptedDates butBirths() {
        return new AcceptedDates(EARLIEST_BUT_BIRTHS, last);
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
        return "Enter a date from " + SAID.format(first) + " to " + SAID.format(last) + ".";
    }
}
