package org.openchair.staff;

import java.time.LocalDate;

/** Whether somebody who leads a group counts as trained. What is recorded decides; without a record, what the directory says. */
public enum TrainingStanding {
    /** A recorded training counts today. */
    VALID,
    /** It counts today, and ends within {@link #NOTICE_DAYS} days. */
    ENDS_SOON,
    /** Every recorded training has ended. */
    EXPIRED,
    /** Nothing is recorded; the directory says that training was completed. */
    STATED,
    /** Nothing is recorded; the directory says that there is no training. */
    NOT_TRAINED,
    /** Nothing is recorded and nothing was said. */
    NOT_STATED;

    /** Days before its end from which a training is named as ending. */
    public static final int NOTICE_DAYS = 60;

    /**
     * What is known of somebody's training.
     *
     * @param recorded is any training recorded?
     * @param lasting does one of them never run out?
     * @param validUntil last day of the longest that runs out, or null
     * @param stated what the directory says, or null
     */
    public record Known(boolean recorded, boolean lasting, LocalDate validUntil, Boolean stated) {}

    /** The standing on that day. */
    public static TrainingStanding of(Known known, LocalDate today) {
        if (!known.recorded()) {
            return bySaying(known.stated());
        }
        if (known.lasting()) {
            return VALID;
        }
        if (known.validUntil().isBefore(today)) {
            return EXPIRED;
        }
        return known.validUntil().isAfter(today.plusDays(NOTICE_DAYS)) ? VALID : ENDS_SOON;
    }

    private static TrainingStanding bySaying(Boolean stated) {
        if (stated == null) {
            return NOT_STATED;
        }
        return stated ? STATED : NOT_TRAINED;
    }
}
