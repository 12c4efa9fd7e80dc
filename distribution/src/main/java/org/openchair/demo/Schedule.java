package org.openchair.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * When a group meets.
 *
 * @param rule RFC 5545 RRULE without its prefix
 * @param firstDay day from which the rule counts
 */
record Schedule(ZoneId zone, String rule, LocalDate firstDay, LocalTime startsAt, int minutes) {

    /** The days on which the group meets, from the first to before the last. */
    List<LocalDate> days(LocalDate from, LocalDate before) {
        List<LocalDate> days = new ArrayList<>();
        RecurrenceRuleIterator all = parsed().iterator(allDay(firstDay));
        if (from.isAfter(firstDay)) {
            all.fastForward(allDay(from));
        }
        while (all.hasNext() && all.peekDateTime().before(allDay(before))) {
            DateTime next = all.nextDateTime();
            days.add(LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth()));
        }
        return days;
    }

    /** The start on a day, right on both sides of a change of the clocks. */
    Instant startOn(LocalDate day) {
        return day.atTime(startsAt).atZone(zone).toInstant();
    }

    /** The day on which the group lives at that moment. */
    LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    private RecurrenceRule parsed() {
        try {
            RecurrenceRule recurrence = new RecurrenceRule(rule);
            if (recurrence.getUntil() != null) {
                recurrence.setUntil(recurrence.getUntil().toAllDay());
            }
            return recurrence;
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalStateException("The recurrence " + rule + " cannot be read.", e);
        }
    }

    private static DateTime allDay(LocalDate day) {
        return new DateTime(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
    }
}
