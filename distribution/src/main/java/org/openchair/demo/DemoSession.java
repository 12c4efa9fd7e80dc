package org.openchair.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.openchair.session.SessionState;

/**
 * One session of a group in the demo.
 *
 * @param loggedAt when attendance was written down
 * @param loggedBy the leader who wrote it down
 */
record DemoSession(
        UUID id,
        DemoGroup group,
        LocalDate day,
        Instant startsAt,
        Instant endsAt,
        Log log,
        Instant loggedAt,
        UUID loggedBy) {

    /** How far the facilitator got with a session. */
    enum Log {
        /** Everybody marked, and signed. */
        SIGNED(SessionState.HELD),
        /** Held and partly marked, not signed: work for the facilitator. */
        PARTLY_MARKED(SessionState.HELD),
        /** Over, but nobody wrote anything down: work for the facilitator. */
        UNLOGGED(SessionState.PLANNED),
        /** Yet to come. */
        UPCOMING(SessionState.PLANNED),
        /** The leader was ill or away. */
        CALLED_OFF(SessionState.CANCELLED_BY_HOST),
        /** Holiday or weather. */
        HOLIDAY(SessionState.CANCELLED_OTHER);

        private final SessionState state;

        Log(SessionState state) {
            this.state = state;
        }

        SessionState state() {
            return state;
        }
    }

    boolean signed() {
        return log == Log.SIGNED;
    }

    /** Does it carry attendance marks? */
    boolean marked() {
        return log == Log.SIGNED || log == Log.PARTLY_MARKED;
    }
}
