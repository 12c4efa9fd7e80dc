package org.openchair.matching;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.openchair.directory.recurrence.Recurrence;

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
     * @param rule as stored, or null when the group states its times in words only; one that is none names no days
     * @param firstOn first day, or null
     * @param startsAt or null
     */
    public static MeetingSlot of(String rule, LocalDate firstOn, LocalTime startsAt) {
        Set<DayOfWeek> days = firstOn == null
                ? Set.of()
                : Recurrence.stored(rule).map(each -> days(each, firstOn)).orElse(Set.of());
        return new MeetingSlot(days, startsAt);
    }

    private static Set<DayOfWeek> days(Recurrence rule, LocalDate firstOn) {
        if (!rule.days().isEmpty()) {
            return EnumSet.copyOf(rule.weekdays());
        }
        return switch (rule.frequency()) {
            case DAILY -> EnumSet.allOf(DayOfWeek.class);
            case WEEKLY -> Set.of(firstOn.getDayOfWeek());
            default -> Set.of();
        };
    }
}
