package org.openchair.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openchair.directory.recurrence.Frequency;
import org.openchair.directory.recurrence.OrdinalDay;
import org.openchair.directory.recurrence.Recurrence;

/** The days of one rule in words, such as "first and third Tuesday of each month", without times and without an end. */
final class RuleWords {

    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final int WHOLE_WEEK = 7;

    private final ScheduleTexts texts;
    private final Recurrence rule;
    private final LocalDate firstOn;
    private final int interval;

    RuleWords(ScheduleTexts texts, Recurrence rule, LocalDate firstOn) {
        this.texts = texts;
        this.rule = PlainRule.of(rule, firstOn);
        this.firstOn = firstOn;
        this.interval = this.rule.interval();
    }

    String days() {
        String missing = MissingDays.phrase(rule, firstOn);
        return missing.isEmpty() ? meetingDays() : texts.text(missing, meetingDays());
    }

    private String meetingDays() {
        if (everyWeek()) {
            return inMonths(each());
        }
        return switch (rule.frequency()) {
            case DAILY -> inMonths(onWeekdays(texts.counted("day", interval, "", interval)));
            case WEEKLY -> inMonths(weekly());
            case MONTHLY -> monthly();
            case YEARLY -> onDaysOnly(yearly());
        };
    }

    /** Do the days come back each week, whatever the rule counts by? */
    private boolean everyWeek() {
        boolean plain = rule.days().stream().allMatch(OrdinalDay::isEach)
                && rule.monthDays().isEmpty()
                && rule.places().isEmpty();
        return interval == 1
                && plain
                && (rule.frequency() == Frequency.WEEKLY || !rule.days().isEmpty());
    }

    private List<DayOfWeek> weekdays() {
        return rule.days().isEmpty() ? List.of(firstOn.getDayOfWeek()) : rule.weekdays();
    }

    private String each() {
        List<DayOfWeek> days = weekdays();
        if (days.size() == WHOLE_WEEK) {
            return texts.text("day.1");
        }
        return isRange(days) ? texts.text("range.1") : texts.text("week.1", names(days));
    }

    private String weekly() {
        List<DayOfWeek> days = weekdays().stream()
                .sorted(Comparator.comparing(day -> place(day, rule.weekStart())))
                .toList();
        String words = weekly(days);
        return saysWeekStart(days) ? texts.text("weeks.begin", words, texts.name(rule.weekStart())) : words;
    }

    private String weekly(List<DayOfWeek> days) {
        if (isRange(days)) {
            return texts.counted("range", interval, "", interval);
        }
        String names = texts.all(days.stream().map(texts::names).toList());
        return days.size() == 1 && interval == 2
                ? texts.text("week.2.single", names)
                : texts.counted("week", interval, names, interval);
    }

    /** Would a reader whose weeks begin on a Sunday, or on a Monday, take other days together for one week? */
    private boolean saysWeekStart(List<DayOfWeek> days) {
        return Stream.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY)
                .anyMatch(start -> !apart(days, start).equals(apart(days, rule.weekStart())));
    }

    /** How far the days of one week are from the first of them. */
    private static List<Integer> apart(List<DayOfWeek> days, DayOfWeek weekStart) {
        return days.stream()
                .map(day -> place(day, weekStart) - place(days.get(0), weekStart))
                .toList();
    }

    private static int place(DayOfWeek day, DayOfWeek weekStart) {
        return Math.floorMod(day.getValue() - weekStart.getValue(), WHOLE_WEEK);
    }

    private String monthly() {
        if (interval == 1 && !rule.months().isEmpty()) {
            return onDaysOnly(texts.text("month.named", daysOfMonth(), months()));
        }
        return inMonths(onDaysOnly(texts.counted("month", interval, daysOfMonth(), interval)));
    }

    private String yearly() {
        List<Integer> days = monthDays();
        if (rule.days().isEmpty() && days.size() == 1 && days.get(0) > 0 && isOneMonth()) {
            return texts.counted("year.date", interval, texts.date(dateOfYear(days.get(0))), interval);
        }
        return interval == 1
                ? texts.text("month.named", daysOfMonth(), months())
                : texts.counted("year", interval, daysOfMonth(), interval, months());
    }

    /** A year that names no month has no day either: then it is the date of the first session. */
    private boolean isOneMonth() {
        return rule.months().size() <= 1;
    }

    private MonthDay dateOfYear(int day) {
        Month month =
                rule.months().isEmpty() ? firstOn.getMonth() : rule.months().get(0);
        return MonthDay.of(month, Math.min(day, month.maxLength()));
    }

    private String daysOfMonth() {
        if (!rule.monthDays().isEmpty() || rule.days().isEmpty()) {
            return ofMonth(monthDays());
        }
        if (rule.places().isEmpty()) {
            return weekdaysOfMonth();
        }
        return countsSeveral() ? placesAmong(weekdays()) : places(rule.places(), anyOf(weekdays()));
    }

    /** "Second Tuesday or Thursday" would be one of either, while the first and the last are the same both ways. */
    private boolean countsSeveral() {
        List<DayOfWeek> days = weekdays();
        boolean ofOneKind = days.size() == 1 || days.size() == WHOLE_WEEK || isRange(days);
        return !ofOneKind && rule.places().stream().anyMatch(place -> Math.abs(place) > 1);
    }

    private String placesAmong(List<DayOfWeek> days) {
        List<String> which = rule.places().stream()
                .map(place -> texts.text("which." + place))
                .toList();
        return texts.text(
                "placed.among",
                texts.all(which),
                texts.all(days.stream().map(texts::plural).toList()));
    }

    private String weekdaysOfMonth() {
        if (rule.days().stream().allMatch(OrdinalDay::isEach)) {
            return each();
        }
        return texts.all(weekdays().stream().map(this::placed).toList());
    }

    private String placed(DayOfWeek day) {
        List<Integer> places = rule.days().stream()
                .filter(each -> each.day() == day)
                .map(OrdinalDay::place)
                .toList();
        return places.contains(0) ? texts.text("each", texts.name(day)) : places(places, texts.name(day));
    }

    private String places(List<Integer> places, String day) {
        List<String> names =
                places.stream().map(place -> texts.text("place." + place)).toList();
        return texts.text("placed", texts.all(names), day);
    }

    private String anyOf(List<DayOfWeek> days) {
        if (days.size() == WHOLE_WEEK) {
            return texts.text("any.day");
        }
        return isRange(days)
                ? texts.text("any.weekday")
                : texts.any(days.stream().map(texts::name).toList());
    }

    private List<Integer> monthDays() {
        return rule.monthDays().isEmpty() ? List.of(firstOn.getDayOfMonth()) : rule.monthDays();
    }

    private String ofMonth(List<Integer> days) {
        List<String> counted =
                days.stream().filter(day -> day > 0).map(String::valueOf).toList();
        List<String> words = new ArrayList<>();
        if (!counted.isEmpty()) {
            words.add(texts.text(counted.size() == 1 ? "monthday" : "monthdays", texts.all(counted)));
        }
        days.stream()
                .filter(day -> day < 0)
                .map(day -> texts.counted("monthday.end", -day, -day))
                .forEach(words::add);
        return texts.all(words);
    }

    /** Days of the week beside days of the month leave only those that are both. */
    private String onDaysOnly(String words) {
        return rule.monthDays().isEmpty() ? words : onWeekdays(words);
    }

    private String onWeekdays(String words) {
        if (rule.days().isEmpty()) {
            return words;
        }
        List<DayOfWeek> days = rule.weekdays();
        return isRange(days)
                ? texts.text("only.range", words)
                : texts.text(
                        "only.days",
                        words,
                        texts.all(days.stream().map(texts::names).toList()));
    }

    private String inMonths(String words) {
        return rule.months().isEmpty() ? words : texts.text("only.months", words, months());
    }

    private String months() {
        return texts.all(rule.months().stream().map(texts::name).toList());
    }

    private String names(List<DayOfWeek> days) {
        return texts.all(days.stream().map(texts::name).toList());
    }

    private static boolean isRange(List<DayOfWeek> days) {
        return EnumSet.copyOf(days).equals(WORKDAYS);
    }
}
