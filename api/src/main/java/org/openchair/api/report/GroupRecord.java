package org.openchair.api.report;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How people attend a group and stay with it, after disclosure control.
 *
 * @param threshold what is about fewer people than this is not shown, zero aside
 * @param published the latest record; null while the group is too small or too young for one
 */
public record GroupRecord(int threshold, Published published) {

    /**
     * A record as it was first shown; it does not change afterwards, and no other record of the group is about the same days.
     *
     * @param from first day, the beginning of a calendar quarter
     * @param to last day, the end of a calendar quarter
     * @param attendance marks attended out of all marks but those not recorded
     * @param withoutExcused marks attended out of the same without the excused ones
     * @param week4 who still attended four weeks after their first session, out of all who were watched for sixteen
     * @param week8 the same after eight weeks
     * @param week12 the same after twelve weeks
     * @param notRecorded marks that nobody made, outside all rates; null when hidden
     * @param sessionsHeld sessions that took place
     * @param sessionsCancelled sessions canceled, not those moved, outside all rates
     * @param frozenAt when it was first shown
     */
    public record Published(
            LocalDate from,
            LocalDate to,
            Rate attendance,
            Rate withoutExcused,
            Rate week4,
            Rate week8,
            Rate week12,
            Integer notRecorded,
            int sessionsHeld,
            int sessionsCancelled,
            Instant frozenAt) {}

    /**
     * A share.
     *
     * @param percent in whole percent; null when hidden, or when it is out of none
     * @param outOf what it is out of; null when hidden
     */
    public record Rate(Integer percent, Integer outOf) {

        public boolean hidden() {
            return outOf == null;
        }
    }
}
