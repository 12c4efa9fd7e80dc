package org.openchair.directory;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import org.openchair.directory.recurrence.Frequency;
import org.openchair.directory.recurrence.OrdinalDay;
import org.openchair.directory.recurrence.Recurrence;

/** Days of a rule that some months do not have, such as day 31 or a fifth Tuesday: there is no meeting in those months. */
final class MissingDays {

    /** Every month has days up to this one, counted from either end. */
    private static final int IN_EVERY_MONTH = 28;

    /** From this one on, a month can be without a weekday of that place. */
    private static final int PLACE_NOT_IN_EVERY_MONTH = 5;

    private MissingDays() {}

    /** Phrase that says so, by its key; empty where every month has the days. */
    static String phrase(Recurrence rule, LocalDate firstOn) {
        boolean byMonth = rule.frequency() == Frequency.MONTHLY || rule.frequency() == Frequency.YEARLY;
        if (!byMonth || !(lacksDay(rule, firstOn) || lacksPlace(rule))) {
            return "";
        }
        return isOne(rule) ? "skips.one" : "skips.some";
    }

    private static boolean lacksDay(Recurrence rule, LocalDate firstOn) {
        return days(rule, firstOn).stream()
                .map(Math::abs)
                .filter(day -> day > IN_EVERY_MONTH)
                .anyMatch(day -> months(rule, firstOn).stream().anyMatch(month -> month.minLength() < day));
    }

    private static List<Integer> days(Recurrence rule, LocalDate firstOn) {
        if (!rule.monthDays().isEmpty()) {
            return rule.monthDays();
        }
        return rule.days().isEmpty() ? List.of(firstOn.getDayOfMonth()) : List.of();
    }

    private static List<Month> months(Recurrence rule, LocalDate firstOn) {
        if (!rule.months().isEmpty()) {
            return rule.months();
        }
        return rule.frequency() == Frequency.YEARLY && rule.monthDays().isEmpty()
                ? List.of(firstOn.getMonth())
                : List.of(Month.values());
    }

    private static boolean lacksPlace(Recurrence rule) {
        Stream<Integer> places = rule.places().isEmpty()
                ? rule.days().stream().map(OrdinalDay::place)
                : rule.places().stream().filter(place -> rule.weekdays().size() == 1);
        return places.anyMatch(place -> Math.abs(place) >= PLACE_NOT_IN_EVERY_MONTH);
    }

    private static boolean isOne(Recurrence rule) {
        int named = rule.places().isEmpty() ? rule.days().size() : rule.places().size();
        return rule.monthDays().isEmpty() ? named <= 1 : rule.monthDays().size() == 1;
    }
}
