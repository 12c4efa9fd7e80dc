package org.openchair.directory.recurrence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * The last moment at which a meeting can start, the UNTIL of a rule. RFC 5545 asks for UTC where the start is in a zone; a date and a
 * local time are understood too, since calendars write them.
 *
 * @param date day in the group's zone, or in UTC
 * @param time null for the whole day
 * @param utc is it in UTC, rather than in the group's zone?
 */
public record RuleEnd(LocalDate date, LocalTime time, boolean utc) {

    /** The last day in a zone. */
    public LocalDate dateIn(ZoneId zone) {
        return utc
                ? date.atTime(time)
                        .atZone(ZoneOffset.UTC)
                        .withZoneSameInstant(zone)
                        .toLocalDate()
                : date;
    }

    /** Is a meeting that starts then no longer one of the rule? */
    public boolean isBefore(ZonedDateTime start) {
        if (time == null) {
            return date.isBefore(start.toLocalDate());
        }
        LocalDateTime end = date.atTime(time);
        return utc ? end.toInstant(ZoneOffset.UTC).isBefore(start.toInstant()) : end.isBefore(start.toLocalDateTime());
    }
}
