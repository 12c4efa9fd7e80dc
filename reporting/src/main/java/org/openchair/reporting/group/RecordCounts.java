package org.openchair.reporting.group;

import java.time.LocalDate;
import org.openchair.reporting.period.CalendarQuarter;

/**
 * What the de-identified view counts of one group in a run of whole quarters. Unprotected: it never leaves this package.
 *
 * @param firstQuarter first day of the first quarter
 * @param lastQuarter first day of the last quarter
 * @param attended marks present, late or left early
 * @param excused marks excused
 * @param noShow marks no-show
 * @param notRecorded persons in held sessions whom nobody marked
 * @param peopleAttended distinct people behind the marks attended; the others likewise
 * @param peopleMissed distinct people who were excused or did not come
 * @param peopleExpected distinct people who attended or did not come
 * @param peopleMarked distinct people with a mark
 * @param leftByWeek4 people last seen in the four weeks after their first session
 * @param leftByWeek8 people last seen in the next four weeks
 * @param leftByWeek12 people last seen in the next four weeks
 * @param stayed people seen after twelve weeks
 */
public record RecordCounts(
        LocalDate firstQuarter,
        LocalDate lastQuarter,
        Integer attended,
        Integer excused,
        Integer noShow,
        Integer notRecorded,
        Integer peopleAttended,
        Integer peopleExcused,
        Integer peopleNoShow,
        Integer peopleNotRecorded,
        Integer peopleMissed,
        Integer peopleExpected,
        Integer peopleMarked,
        Integer leftByWeek4,
        Integer leftByWeek8,
        Integer leftByWeek12,
        Integer stayed,
        Integer sessionsHeld,
        Integer sessionsCancelled) {

    CalendarQuarter first() {
        return CalendarQuarter.of(firstQuarter);
    }

    CalendarQuarter last() {
        return CalendarQuarter.of(lastQuarter);
    }
}
