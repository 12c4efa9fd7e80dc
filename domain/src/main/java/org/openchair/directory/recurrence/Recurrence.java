package org.openchair.directory.recurrence;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openchair.Outcome;

/**
 * How often a group meets: a rule of RFC 5545 that gives days, each of which can be said in words. See {@link #read} for what is
 * accepted.
 *
 * @param interval 1 to 400 days, weeks, months or years
 * @param days BYDAY, each once, in the order of the week and then of the place; places only by month or year
 * @param monthDays BYMONTHDAY, each once, 1 to 31 or, from the end of the month, -1 to -31
 * @param months BYMONTH, each once, in the order of the year
 * @param places BYSETPOS, each once, which of the days of a month: 1 to 5, or -1 to -3 from its end
 * @param weekStart WKST; a Monday unless the rule says otherwise
 * @param count number of meetings, 1 to 4,000, or null
 * @param end or null; never beside a count
 */
public record Recurrence(
        Frequency frequency,
        int interval,
        List<OrdinalDay> days,
        List<Integer> monthDays,
        List<Month> months,
        List<Integer> places,
        DayOfWeek weekStart,
        Integer count,
        RuleEnd end) {

    public Recurrence {
        days = List.copyOf(days);
        monthDays = List.copyOf(monthDays);
        months = List.copyOf(months);
        places = List.copyOf(places);
    }

    /**
     * Reads a rule.
     *
     * @param rule RRULE value without its prefix, in any case
     * @return refused with {@code recurrence-too-often} for a rule that gives more than one time a day, or
     *     {@code recurrence-unreadable} for one that is not of RFC 5545 or gives days that cannot be said in words; the detail says
     *     what to do
     */
    public static Outcome<Recurrence> read(String rule) {
        return RuleReading.read(rule);
    }

    /** The rule that is stored, or empty for one that {@link #read} refuses: rules that were stored before it was strict. */
    public static Optional<Recurrence> stored(String rule) {
        return rule != null && read(rule) instanceof Outcome.Done<Recurrence> known
                ? Optional.of(known.value())
                : Optional.empty();
    }

    /** The weekdays that it names, each once. */
    public List<DayOfWeek> weekdays() {
        return days.stream().map(OrdinalDay::day).distinct().toList();
    }

    /** The days that it gives as a rule of RFC 5545, without its end, which no library compares across zones as it is meant. */
    public String withoutEnd() {
        List<String> parts = new ArrayList<>(List.of("FREQ=" + frequency, "INTERVAL=" + interval));
        add(parts, "BYMONTH", months.stream().map(Month::getValue).toList());
        add(parts, "BYMONTHDAY", monthDays);
        add(parts, "BYDAY", days.stream().map(OrdinalDay::code).toList());
        add(parts, "BYSETPOS", places);
        parts.add("WKST=" + weekStart.name().substring(0, 2));
        if (count != null) {
            parts.add("COUNT=" + count);
        }
        return String.join(";", parts);
    }

    private static void add(List<String> parts, String name, List<?> values) {
        if (!values.isEmpty()) {
            parts.add(name + "=" + values.stream().map(Object::toString).collect(Collectors.joining(",")));
        }
    }
}
