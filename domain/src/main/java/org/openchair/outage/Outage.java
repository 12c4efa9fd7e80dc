package org.openchair.outage;

import java.util.Optional;
import java.util.Set;
import org.openchair.Refusal;

/** What keeps the database from meeting a request now. The same request can be sent again later. */
public enum Outage {
    /** The database cannot be reached, is starting or stopping, lacks connections or disk, or takes no writes. */
    UNAVAILABLE(
            "unavailable", "The database is not available right now. Send the same request again in a few seconds.", 5),
    /** The database answers, but others hold what the request needs for longer than a request may wait. */
    BUSY("busy", "Too much is going on at once. Send the same request again in a few seconds.", 2);

    // PostgreSQL's error codes, appendix A of its manual: classes of two characters, then single codes.
    private static final Set<String> UNAVAILABLE_CLASSES = Set.of("08", "28", "53");
    private static final Set<String> UNAVAILABLE_STATES =
            Set.of("57P01", "57P02", "57P03", "57P04", "57P05", "58030", "25006");
    private static final Set<String> BUSY_STATES = Set.of("55P03", "57014", "25P03", "25P04", "40001", "40P01");
    private static final int CLASS = 2;

    private final String code;
    private final String detail;
    private final int retryAfterSeconds;

    Outage(String code, String detail, int retryAfterSeconds) {
        this.code = code;
        this.detail = detail;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** What a SQLSTATE tells; empty for null and for whatever a later request would meet again. */
    public static Optional<Outage> ofSqlState(String state) {
        if (state == null) {
            return Optional.empty();
        }
        if (BUSY_STATES.contains(state)) {
            return Optional.of(BUSY);
        }
        boolean unavailable = UNAVAILABLE_STATES.contains(state)
                || state.length() > CLASS && UNAVAILABLE_CLASSES.contains(state.substring(0, CLASS));
        return unavailable ? Optional.of(UNAVAILABLE) : Optional.empty();
    }

    /** The stable code and the words for the caller. */
    public Refusal refusal() {
        return Refusal.of(code, detail);
    }

    /** After how many seconds it makes sense to try again. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
