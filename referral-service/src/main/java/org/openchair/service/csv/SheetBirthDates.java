package org.openchair.service.csv;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openchair.patient.BirthDate;
import org.openchair.service.csv.SheetDates.Ambiguous;

/**
 * Birth dates as people write them and as a US spreadsheet program saves them: days as {@link SheetDates} reads them, months, and years
 * alone. Excel writes every month as "Mar-85": it is read where only one century fits a person.
 */
final class SheetBirthDates {

    private static final int CENTURY = 100;

    /** Day that a spreadsheet program counts as zero. */
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private static final Pattern YEAR = Pattern.compile("(\\d{4})(\\.0+)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/](\\d{1,2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern TOO_SHORT = Pattern.compile("\\d{2}|\\d{1,2}[-/]\\d{2}");
    private static final DateTimeFormatter SHORT_YEAR = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("MMM-")
            .appendValueReduced(ChronoField.YEAR, 2, 2, 1900)
            .toFormatter(Locale.US);
    private static final List<DateTimeFormatter> IN_WORDS = Stream.of(
                    "MMM-uuuu", "MMM uuuu", "MMMM uuuu", "MMM, uuuu", "MMMM, uuuu")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.US))
            .toList();

    private SheetBirthDates() {}

    /**
     * Reads one.
     *
     * @param daysComeFirst does another date of the file have the day first?
     * @throws Ambiguous when it could be several
     * @throws IllegalArgumentException when it is none
     */
    static BirthDate read(String text, boolean daysComeFirst, LocalDate today) {
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return BirthDate.ofYear(Integer.parseInt(year.group(1)));
        }
        if (TOO_SHORT.matcher(text).matches()) {
            throw new Ambiguous("Write the year with four digits.");
        }
        return inDigits(text)
                .or(() -> inWords(text))
                .or(() -> shortYear(text, YearMonth.from(today)))
                .map(BirthDate::of)
                .orElseGet(() -> BirthDate.of(SheetDates.read(text, daysComeFirst)));
    }

    /** The year that was typed into a cell formatted as a date: 1985 became June 7, 1905. No one alive was born then. */
    static Optional<Integer> turnedIntoDate(BirthDate born, LocalDate today) {
        long serial = born.first().toEpochDay() - SERIAL_ZERO.toEpochDay();
        return born.isWhole() && BirthDate.ofYear((int) serial).isPossibleOn(today)
                ? Optional.of((int) serial)
                : Optional.empty();
    }

    private static Optional<YearMonth> inDigits(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return Optional.of(month(yearFirst.group(1), yearFirst.group(2)));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        return monthFirst.matches() ? Optional.of(month(monthFirst.group(2), monthFirst.group(1))) : Optional.empty();
    }

    private static YearMonth month(String year, String month) {
        return YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
    }

    private static Optional<YearMonth> inWords(String text) {
        return IN_WORDS.stream()
                .map(words -> month(text, words))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<YearMonth> shortYear(String text, YearMonth now) {
        Optional<YearMonth> earlier = month(text, SHORT_YEAR);
        if (earlier.isPresent() && !earlier.get().plusYears(CENTURY).isAfter(now)) {
            throw new Ambiguous("Write the year with four digits.");
        }
        return earlier;
    }

    private static Optional<YearMonth> month(String text, DateTimeFormatter words) {
        try {
            return Optional.of(YearMonth.parse(text, words));
        } catch (DateTimeParseException notLikeThis) {
            return Optional.empty();
        }
    }
}
