package org.openchair.session;

import java.util.Arrays;
import java.util.List;

/** What happened with one person in one session. The default, not recorded, is not an absence. */
public enum AttendanceOutcome {
    /** Nobody said. Counted beside rates, never inside them. */
    NOT_RECORDED(false, false),
    /** Was there. */
    PRESENT(true, true),
    /** Was there, came late. */
    LATE(true, true),
    /** Was there, left early. */
    LEFT_EARLY(true, true),
    /** Absent and said so beforehand. */
    EXCUSED(false, true),
    /** Absent without a word. */
    NO_SHOW(false, true);

    private final boolean attended;
    private final boolean inRate;

    AttendanceOutcome(boolean attended, boolean inRate) {
        this.attended = attended;
        this.inRate = inRate;
    }

    /** The marks of whoever was there. */
    public static List<AttendanceOutcome> thatAttend() {
        return Arrays.stream(values()).filter(AttendanceOutcome::attended).toList();
    }

    /** Does the person count as having attended? The numerator of the attendance rate. */
    public boolean attended() {
        return attended;
    }

    /** Does the mark belong to the denominator of the attendance rate? */
    public boolean inRate() {
        return inRate;
    }
}
