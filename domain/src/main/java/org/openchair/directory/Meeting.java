package org.openchair.directory;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One meeting as the schedule foresees it.
 *
 * @param localDate the day in the group's zone
 */
public record Meeting(LocalDate localDate, Instant startsAt, Instant endsAt) {

    /** Is there a moment at which both go on? */
    public boolean overlaps(Meeting other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }
}
