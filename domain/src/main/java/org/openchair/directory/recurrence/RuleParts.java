package org.openchair.directory.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openchair.AcceptedDates;

/** The parts of a written rule, by name, each read by its own grammar of RFC 5545. */
final class RuleParts {

    /** Why a rule is none: said to whoever wrote it. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final boolean tooOften;

        Unreadable(String detail) {
            this(detail, false);
        }

        Unreadable(String detail, boolean tooOften) {
            super(detail, null, false, false);
            this.tooOften = tooOften;
        }

        boolean isTooOften() {
            return tooOften;
        }
    }

    private static final int LONGEST_INTERVAL = 400;
    private static final int MOST_MEETINGS = 4_000;
    private static final int LAST_YEAR = 2199;
    private static final int DAYS_OF_MONTH = 31;
    private static final int MONTHS = 12;
    private static final int WEEKS_OF_MONTH = 5;
    private static final int LAST_PLACES = 3;

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}");
    private static final Pattern DAY = Pattern.compile("([+-]?\\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)");
    private static final Pattern UNTIL = Pattern.compile("(\\d{8})(?:T(\\d{6})(Z)?)?");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

    private final Map<String, String> parts;

    RuleParts(Map<String, String> parts) {
        this.parts = parts;
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    Frequency frequency() throws Unreadable {
        String frequency = parts.get("FREQ");
        if (frequency == null) {
            throw new Unreadable("Say how often the group meets first, such as FREQ=WEEKLY.");
        }
        if (List.of("SECONDLY", "MINUTELY", "HOURLY").contains(frequency)) {
            throw new Unreadable("A group meets once a day at most by one rule. Use FREQ=DAILY.", true);
        }
        return Arrays.stream(Frequency.values())
                .filter(each -> each.name().equals(frequency))
                .findFirst()
                .orElseThrow(() -> new Unreadable("FREQ is DAILY, WEEKLY, MONTHLY or YEARLY."));
    }

    int interval() throws Unreadable {
        return has("INTERVAL") ? number("INTERVAL", parts.get("INTERVAL"), 1, LONGEST_INTERVAL) : 1;
    }

    Integer count() throws Unreadable {
        return has("COUNT") ? number("COUNT", parts.get("COUNT"), 1, MOST_MEETINGS) : null;
    }

    DayOfWeek weekStart() throws Unreadable {
        Matcher day = DAY.matcher(parts.getOrDefault("WKST", "MO"));
        if (!day.matches() || day.group(1) != null) {
            throw new Unreadable("WKST is a day such as MO.");
        }
        return weekday(day.group(2));
    }

    List<OrdinalDay> days() throws Unreadable {
        return list(
                "BYDAY",
                RuleParts::day,
                Comparator.comparing(OrdinalDay::day).thenComparing(OrdinalDay::place, RuleParts::fromTheBeginning));
    }

    List<Integer> monthDays() throws Unreadable {
        return list(
                "BYMONTHDAY",
                text -> place("BYMONTHDAY", text, -DAYS_OF_MONTH, DAYS_OF_MONTH),
                RuleParts::fromTheBeginning);
    }

    List<Integer> places() throws Unreadable {
        return list(
                "BYSETPOS", text -> place("BYSETPOS", text, -LAST_PLACES, WEEKS_OF_MONTH), RuleParts::fromTheBeginning);
    }

    List<Month> months() throws Unreadable {
        return list("BYMONTH", text -> Month.of(number("BYMONTH", text, 1, MONTHS)), Comparator.<Month>naturalOrder());
    }

    RuleEnd end() throws Unreadable {
        if (!has("UNTIL")) {
            return null;
        }
        Matcher until = UNTIL.matcher(parts.get("UNTIL"));
        if (!until.matches()) {
            throw new Unreadable("UNTIL is a date such as 20270126, or a time such as 20270126T235959Z.");
        }
        try {
            LocalDate date = LocalDate.parse(until.group(1), DATE);
            LocalTime time = until.group(2) == null ? null : LocalTime.parse(until.group(2), TIME);
            if (date.isBefore(AcceptedDates.EARLIEST) || date.getYear() > LAST_YEAR) {
                throw new Unreadable("UNTIL is between 1900 and " + LAST_YEAR + ".");
            }
            return new RuleEnd(date, time, until.group(3) != null);
        } catch (DateTimeParseException e) {
            throw new Unreadable("UNTIL=" + until.group() + " is no date of the calendar.");
        }
    }

    private interface Reading<T> {
        T read(String text) throws Unreadable;
    }

    private <T> List<T> list(String name, Reading<T> reading, Comparator<T> order) throws Unreadable {
        if (!has(name)) {
            return List.of();
        }
        TreeSet<T> values = new TreeSet<>(order);
        for (String text : parts.get(name).split(",", -1)) {
            values.add(reading.read(text));
        }
        return List.copyOf(values);
    }

    private static OrdinalDay day(String text) throws Unreadable {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            throw new Unreadable("BYDAY=" + shown(text) + " is no day. Write MO, TU, WE, TH, FR, SA or SU.");
        }
        int place = day.group(1) == null ? 0 : place("BYDAY", day.group(1), -LAST_PLACES, WEEKS_OF_MONTH);
        return new OrdinalDay(place, weekday(day.group(2)));
    }

    private static DayOfWeek weekday(String code) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(code))
                .findFirst()
                .orElseThrow();
    }

    private static int place(String name, String text, int least, int most) throws Unreadable {
        int place = number(name, text, least, most);
        if (place == 0) {
            throw new Unreadable(name + " counts from 1, or from -1 at the end of the month.");
        }
        return place;
    }

    private static int number(String name, String text, int least, int most) throws Unreadable {
        boolean signed = least < 0;
        boolean number = NUMBER.matcher(text).matches() && (signed || Character.isDigit(text.charAt(0)));
        if (!number || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw new Unreadable(name + " is a number from " + least + " to " + most + ", not " + shown(text) + ".");
        }
        return Integer.parseInt(text);
    }

    /** 1, 2, 3 … before … -3, -2, -1. */
    private static int fromTheBeginning(Integer one, Integer other) {
        Function<Integer, Integer> order = place -> place < 0 ? Integer.MAX_VALUE + place : place;
        return Integer.compare(order.apply(one), order.apply(other));
    }

    static String shown(String text) {
        int longest = 30;
        return text.isEmpty() ? "nothing" : text.length() > longest ? text.substring(0, longest) + "…" : text;
    }
}
