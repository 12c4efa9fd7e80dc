package org.openchair.api.calendar;

import java.time.Instant;

/**
 * The secret link by which a facilitator's own calendar shows a group's sessions.
 *
 * @param createdAt when it was made; null when there is none
 * @param url the link; only in the answer that made it, since it is kept nowhere
 */
public record CalendarLink(Instant createdAt, String url) {

    /** There is none, or none any more. */
    public static CalendarLink none() {
        return new CalendarLink(null, null);
    }
}
