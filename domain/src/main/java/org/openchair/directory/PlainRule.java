package org.openchair.directory;

import java.time.LocalDate;
import java.util.List;
import org.openchair.directory.recurrence.Frequency;
import org.openchair.directory.recurrence.OrdinalDay;
import org.openchair.directory.recurrence.Recurrence;

/** A rule counted as people count: 12 months are a year, and 14 days are two weeks. It gives the same days. */
final class PlainRule {

    private static final int MONTHS_OF_YEAR = 12;
    private static final int DAYS_OF_WEEK = 7;

    private PlainRule() {}

    static Recurrence of(Recurrence rule, LocalDate firstOn) {
        if (rule.frequency() == Frequency.MONTHLY && rule.months().isEmpty() && rule.interval() % MONTHS_OF_YEAR == 0) {
            return new Recurrence(
                    Frequency.YEARLY,
                    rule.interval() / MONTHS_OF_YEAR,
                    rule.days(),
                    rule.monthDays(),
                    List.of(firstOn.getMonth()),
                    rule.places(),
                    rule.weekStart(),
                    rule.count(),
                    rule.end());
        }
        if (rule.frequency() == Frequency.DAILY && rule.days().isEmpty() && rule.interval() % DAYS_OF_WEEK == 0) {
            return new Recurrence(
                    Frequency.WEEKLY,
                    rule.interval() / DAYS_OF_WEEK,
                    List.of(new OrdinalDay(0, firstOn.getDayOfWeek())),
                    rule.monthDays(),
                    rule.months(),
                    rule.places(),
                    rule.weekStart(),
                    rule.count(),
                    rule.end());
        }
        return rule;
    }
}
