package org.openchair.web.frame;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.openchair.patient.BirthDate;

/**
 * A date as it was typed into three fields; kept as typed, so that it can be shown again.
 *
 * @param month digits, or a month's name in English, or anything else that was typed
 * @param day the day of the month
 * @param year all four digits of the year
 */
public record DateFields(String month, String day, String year) {
    /** Nothing typed. */
    public static final DateFields EMPTY = new DateFields("", "", "");

    /** How to enter a birth date. */
    public static final String BIRTH_DATE_ADVICE =
            "Enter the birth date, such as 3 31 1980. If only the year or the month is known, leave the rest blank.";

    private static final String NO_SUCH_DAY = "%s has only %d days. %s";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    /** The date typed into the fields of this name. */
    public static DateFields from(SubmittedForm form, String field) {
        return new DateFields(form.text(field + "-month"), form.text(field + "-day"), form.text(field + "-year"));
    }

    /** This date, as somebody here types it. */
    public static DateFields of(LocalDate date) {
        return new DateFields(
                Integer.toString(date.getMonthValue()),
                Integer.toString(date.getDayOfMonth()),
                Integer.toString(date.getYear()));
    }

    /** A birth date, as somebody here types it; what is not known is blank. */
    public static DateFields of(BirthDate born) {
        DateFields first = of(born.first());
        return switch (born.precision()) {
            case DAY -> first;
            case MONTH -> new DateFields(first.month(), "", first.year());
            case YEAR -> new DateFields("", "", first.year());
        };
    }

    /** The birth date typed into one field: 1980-03-31, 3/31/1980, 3/1980 or 1980. */
    public static Optional<BirthDate> birthDate(String typed) {
        String[] parts = typed.strip().split("/");
        return BirthDate.read(typed.strip()).or(() -> switch (parts.length) {
            case 2 -> new DateFields(parts[0], "", parts[1]).birthDate();
            case 3 -> new DateFields(parts[0], parts[1], parts[2]).birthDate();
            default -> Optional.empty();
        });
    }

    /** Whether nothing was typed at all. */
    public boolean isEmpty() {
        return month.isEmpty() && day.isEmpty() && year.isEmpty();
    }

    /** The date, if what was typed is one. */
    public Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.of(yearNumber(), monthNumber(), Integer.parseInt(day)));
        } catch (DateTimeException | NumberFormatException notDate) {
            return Optional.empty();
        }
    }

    /** What to do about what is no date: first of all, whether the month has no such day. */
    public String advice(String advice) {
        try {
            YearMonth typed = YearMonth.of(yearNumber(), monthNumber());
            boolean beyond = Integer.parseInt(day) > typed.lengthOfMonth();
            return beyond ? NO_SUCH_DAY.formatted(MONTH.format(typed), typed.lengthOfMonth(), advice) : advice;
        } catch (DateTimeException | NumberFormatException notMonth) {
            return advice;
        }
    }

    /** The birth date, if what was typed is one: without the day, or without day and month, where they are not known. */
    public Optional<BirthDate> birthDate() {
        if (!day.isEmpty()) {
            return date().map(BirthDate::of);
        }
        try {
            return Optional.of(
                    month.isEmpty()
                            ? BirthDate.ofYear(yearNumber())
                            : BirthDate.of(YearMonth.of(yearNumber(), monthNumber())));
        } catch (DateTimeException | NumberFormatException notDate) {
            return Optional.empty();
        }
    }

    // Two digits could be this century or the last, and a wrong birth date finds the wrong patient.
    private int yearNumber() {
        int number = Integer.parseInt(year);
        if (number < 1000 || number > 9999) {
            throw new DateTimeException("The year needs four digits");
        }
        return number;
    }

    private int monthNumber() {
        String start = month.toLowerCase(Locale.ENGLISH);
        int place = start.length() < 3 ? -1 : MONTHS.indexOf(start.substring(0, 3));
        return place >= 0 && place % 3 == 0 ? place / 3 + 1 : Integer.parseInt(month);
    }
}
