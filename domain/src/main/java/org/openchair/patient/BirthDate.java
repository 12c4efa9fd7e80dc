package org.openchair.patient;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openchair.AcceptedDates;
import org.openchair.PossibleAges;

/**
 * Date of birth as far as it is known: the day, the month or only the year. Its text is {@code 1985-03-07}, {@code 1985-03} or {@code 1985}, as
 * in FHIR's {@code Patient.birthDate}. What is computed from it holds for every day that it allows.
 *
 * @param first earliest day on which the person can have been born
 * @param precision how much is known
 */
public record BirthDate(LocalDate first, Precision precision) {

    /** Regular expression of the text. */
    public static final String PATTERN = "\\d{4}(-\\d{2}(-\\d{2})?)?";

    /** How to write it. */
    public static final String ADVICE =
            "Enter a birth date as 1985-03-07. If less is known, 1985-03 or 1985 is enough.";

    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.US);

    /** How much of a birth date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    public BirthDate {
        LocalDate begin =
                switch (precision) {
                    case DAY -> first;
                    case MONTH -> first.withDayOfMonth(1);
                    case YEAR -> first.withDayOfYear(1);
                };
        if (!first.equals(begin)) {
            throw new IllegalArgumentException("not the first possible day");
        }
    }

    /** Born on this day. */
    public static BirthDate of(LocalDate day) {
        return new BirthDate(day, Precision.DAY);
    }

    /** Born in this month. */
    public static BirthDate of(YearMonth month) {
        return new BirthDate(month.atDay(1), Precision.MONTH);
    }

    /** Born in this year. */
    public static BirthDate ofYear(int year) {
        return new BirthDate(LocalDate.of(year, 1, 1), Precision.YEAR);
    }

    /** Reads the text form; empty for any other text, and for a day or month that there is not. */
    public static Optional<BirthDate> read(String text) {
        Matcher parts = TEXT.matcher(text);
        try {
            return parts.matches() ? Optional.of(of(parts)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static BirthDate of(Matcher parts) {
        int year = Integer.parseInt(parts.group(1));
        if (parts.group(2) == null) {
            return ofYear(year);
        }
        YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group(2)));
        return parts.group(3) == null ? of(month) : of(month.atDay(1).withDayOfMonth(Integer.parseInt(parts.group(3))));
    }

    /** The latest day on which the person can have been born, as far as the text says. */
    public LocalDate last() {
        return switch (precision) {
            case DAY -> first;
            case MONTH -> YearMonth.from(first).atEndOfMonth();
            case YEAR -> first.withDayOfYear(first.lengthOfYear());
        };
    }

    /** Is the day known? */
    public boolean isWhole() {
        return precision == Precision.DAY;
    }

    /** Can it be the birth date of someone who is there on that day: from 1900 on, and not wholly in the future? */
    public boolean isPossibleOn(LocalDate today) {
        return !first.isBefore(AcceptedDates.EARLIEST) && !first.isAfter(today);
    }

    /** Can both be of one day? */
    public boolean canBe(BirthDate other) {
        return !first.isAfter(other.last()) && !other.first.isAfter(last());
    }

    /** Does it say the same as another, and more? */
    public boolean isMoreExactThan(BirthDate other) {
        return canBe(other) && precision.compareTo(other.precision) < 0;
    }

    /**
     * Every age that the person can have on a day, in whole years; negative before birth. Who is there on that day was born by then.
     */
    public PossibleAges agesOn(LocalDate day) {
        LocalDate youngest = last().isAfter(day) && !first.isAfter(day) ? day : last();
        return new PossibleAges(
                Period.between(youngest, day).getYears(),
                Period.between(first, day).getYears());
    }

    /** As pages and letters say it: "March 7, 1985", "March 1985" or "1985". */
    public String words() {
        return switch (precision) {
            case DAY -> first.format(DAY);
            case MONTH -> first.format(MONTH);
            case YEAR -> Integer.toString(first.getYear());
        };
    }

    /** The text form. */
    @Override
    public String toString() {
        return switch (precision) {
            case DAY -> first.toString();
            case MONTH -> YearMonth.from(first).toString();
            case YEAR -> "%04d".formatted(first.getYear());
        };
    }
}
