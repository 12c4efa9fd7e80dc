package org.openchair.enrollment;

import java.time.LocalDate;

/**
 * The days on which somebody holds a seat.
 *
 * @param last the day it ends, which still counts; null while it is held
 */
public record SeatDays(LocalDate first, LocalDate last) {

    /** Is the seat held on that day? */
    public boolean cover(LocalDate day) {
        return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }
}
