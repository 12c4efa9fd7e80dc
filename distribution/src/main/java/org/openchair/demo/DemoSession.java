package org.openchair.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.openchair.directory.SkipReason;
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

    private static final int MOST_WALK_INS = 4;

    /** How far the facilitator got with a session. */
    enum Log {
        /** Everybody marked, and signed. */
        SIGNED(SessionState.HELD, null),
        /** Held and partly marked, not signed: work for the facilitator. */
        PARTLY_MARKED(SessionState.HELD, null),
        /** Over, but nobody wrote anything down: work for the facilitator. */
        UNLOGGED(SessionState.PLANNED, null),
        /** Yet to come. */
        UPCOMING(SessionState.PLANNED, null),
        /** The leader was ill or away. */
        CALLED_OFF(SessionState.CANCELLED_BY_HOST, SkipReason.HOST),
        /** Snow or heat. */
        WEATHER(SessionState.CANCELLED_OTHER, SkipReason.WEATHER),
        /** A public holiday, over or yet to come. */
        HOLIDAY(SessionState.CANCELLED_OTHER, SkipReason.HOLIDAY);

        private final SessionState state;
        private final SkipReason reason;

        Log(SessionState state, SkipReason reason) {
            this.state = state;
            this.reason = reason;
        }

        /** Why it does not take place, or null. */
        SkipReason reason() {
            return reason;
        }

        SessionState state() {
            return state;
        }
    }

    /** Strangers who dropped in, a head count; none where a group takes only who was referred. */
    int walkIns() {
        return signed() && group.open()
                ? Math.max(0, Math.floorMod(id.hashCode(), MOST_WALK_INS * 2) - MOST_WALK_INS)
                : 0;
    }

    boolean signed() {
        return log == Log.SIGNED;
    }

    /** Does it carry attendance marks? */
    boolean marked() {
        return log == Log.SIGNED || log == Log.PARTLY_MARKED;
    }
}
