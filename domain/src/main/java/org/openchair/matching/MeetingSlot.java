package org.openchair.matching;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.WeekdayNum;

/**
 * When a group meets, in its own zone.
 *
 * @param days weekdays on which it can meet; empty when they cannot be told
 * @param startsAt or null
 */
public record MeetingSlot(Set<DayOfWeek> days, LocalTime startsAt) {

    public MeetingSlot {
        days = Set.copyOf(days);
    }

    /**
     * Reads the days from a rule.
     *
     * @param rule of RFC 5545, or null when the group states its times in words only
     * @param firstOn first day, or null
     * @param startsAt or null
     */
    public static MeetingSlot of(String rule, LocalDate firstOn, LocalTime startsAt) {
        return new MeetingSlot(rule == null || firstOn == null ? Set.of() : days(parse(rule), firstOn), startsAt);
    }

    private static Set<DayOfWeek> days(RecurrenceRule rule, LocalDate firstOn) {
        List<WeekdayNum> stated = rule.getByDayPart();
        if (stated != null && !stated.isEmpty()) {
            return named(stated);
        }
        return switch (rule.getFreq()) {
            case DAILY -> EnumSet.allOf(DayOfWeek.class);
            case WEEKLY -> Set.of(firstOn.getDayOfWeek());
            default -> Set.of();
        };
    }

    private static Set<DayOfWeek> named(List<WeekdayNum> stated) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        stated.forEach(day -> days.add(DayOfWeek.SUNDAY.plus(day.weekday.ordinal())));
        return days;
    }

    private static RecurrenceRule parse(String rule) {
        try {
            return new RecurrenceRule(rule);
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException("not a recurrence rule: " + rule, e);
        }
    }
}
