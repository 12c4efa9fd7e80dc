package org.openchair.session;

import org.openchair.directory.SkipReason;

/** State of one meeting of a group. */
public enum SessionState {
    /** Generated from the recurrence, yet to come or to be logged. */
    PLANNED,
    /** Took place. */
    HELD,
    /** Called off by those who lead it. */
    CANCELLED_BY_HOST,
    /** Called off for weather, a holiday or the like. */
    CANCELLED_OTHER;

    /** The state of a session that does not take place for that reason. */
    public static SessionState cancelledFor(SkipReason reason) {
        return reason == SkipReason.HOST ? CANCELLED_BY_HOST : CANCELLED_OTHER;
    }
}
