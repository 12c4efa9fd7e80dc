package org.openchair.directory.recurrence;

import java.time.DayOfWeek;

/**
 * A weekday of a rule, such as the second Tuesday.
 *
 * @param place 1 to 5 from the beginning of the month, -1 to -3 from its end, 0 for each such day
 */
public record OrdinalDay(int place, DayOfWeek day) {

    /** Is it each such day? */
    public boolean isEach() {
        return place == 0;
    }

    /** As RFC 5545 writes it, such as {@code 2TU}. */
    public String code() {
        return (place == 0 ? "" : Integer.toString(place)) + day.name().substring(0, 2);
    }
}
