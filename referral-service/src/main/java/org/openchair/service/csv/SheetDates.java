package org.openchair.service.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Dates as people write them and as a US spreadsheet program saves them. Between slashes the month comes first; a file in which any
 * date has the day first is not read that way, because a date that could be either cannot be told.
 */
final class SheetDates {

    /** It could be one day or another. */
    static final class Ambiguous extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        Ambiguous(String advice) {
            super(advice);
        }
    }

    private static final int MONTHS = 12;
    private static final Pattern MIDNIGHT = Pattern.compile("(?i)[ T](0?0:00(:00)?( ?am)?|12:00(:00)? ?am)$");
    private static final Pattern WEEKDAY = Pattern.compile("(?i)^[a-z]{3,6}day,? +");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})");
    private static final Pattern PARTS = Pattern.compile("(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{2}|\\d{4})");
    private static final Pattern DOTS = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern SHORT_YEAR = Pattern.compile("(?i)\\d{1,2}[- ][a-z]{3,9}[- ]\\d{2}");
    private static final List<DateTimeFormatter> IN_WORDS = Stream.of(
                    "d-MMM-uuuu",
                    "d MMM uuuu",
                    "d MMMM uuuu",
                    "MMM d, uuuu",
                    "MMMM d, uuuu",
                    "MMM d uuuu",
                    "MMMM d uuuu")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.US)
                    .withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private SheetDates() {}

    /** Has it a day before the month, as nobody writes it in the US? */
    static boolean isDayFirst(String text) {
        Matcher parts = PARTS.matcher(text);
        return parts.matches() && number(parts, 1) > MONTHS && number(parts, 3) <= MONTHS;
    }

    /**
     * Reads one.
     *
     * @param daysComeFirst does another date of the file have the day first?
     * @throws Ambiguous when it could be several days
     * @throws IllegalArgumentException when it is none
     */
    static LocalDate read(String text, boolean daysComeFirst) {
        String day = WEEKDAY.matcher(MIDNIGHT.matcher(text).replaceFirst("")).replaceFirst("");
        Matcher iso = ISO.matcher(day);
        if (iso.matches()) {
            return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher dots = DOTS.matcher(day);
        if (dots.matches()) {
            return LocalDate.of(number(dots, 3), number(dots, 2), number(dots, 1));
        }
        Matcher parts = PARTS.matcher(day);
        if (parts.matches()) {
            return monthFirst(parts, daysComeFirst);
        }
        if (SHORT_YEAR.matcher(day).matches()) {
            throw new Ambiguous("Write the year with four digits.");
        }
        return inWords(day);
    }

    private static LocalDate monthFirst(Matcher parts, boolean daysComeFirst) {
        if (parts.group(4).length() == 2) {
            throw new Ambiguous("Write the year with four digits.");
        }
        int month = number(parts, 1);
        int day = number(parts, 3);
        if (daysComeFirst && month <= MONTHS && day <= MONTHS && month != day) {
            throw new Ambiguous("Other dates of this file have the day first, so this could be two days.");
        }
        return LocalDate.of(number(parts, 4), month, day);
    }

    private static LocalDate inWords(String text) {
        return IN_WORDS.stream()
                .map(words -> inWords(text, words))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a date"));
    }

    private static Optional<LocalDate> inWords(String text, DateTimeFormatter words) {
        try {
            return Optional.of(LocalDate.parse(text, words));
        } catch (DateTimeException notLikeThis) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
