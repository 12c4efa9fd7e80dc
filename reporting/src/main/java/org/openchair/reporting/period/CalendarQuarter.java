package org.openchair.reporting.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.report.Quarter;

/**
 * Three months of which figures are published together. Quarters never overlap, so no two releases can be subtracted from each
 * other.
 *
 * @param number 1 to 4
 */
public record CalendarQuarter(int year, int number) {

    private static final Pattern CODE = Pattern.compile("([0-9]{4})-Q([1-4])");

    /** The quarter with that code, such as {@code 2026-Q3}; refused as {@code quarter-malformed}. */
    public static Outcome<CalendarQuarter> parse(String code) {
        Matcher matcher = CODE.matcher(code);
        if (!matcher.matches()) {
            return Outcome.refused(new Refusal(
                    "quarter-malformed", "A quarter is written as a year and Q1 to Q4: 2026-Q3.", "quarter"));
        }
        return Outcome.done(
                new CalendarQuarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))));
    }

    /** The quarter in which a day lies. */
    public static CalendarQuarter of(LocalDate day) {
        return new CalendarQuarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    public String code() {
        return "%04d-Q%d".formatted(year, number);
    }

    public LocalDate from() {
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    public LocalDate to() {
        return from().plusMonths(3).minusDays(1);
    }

    public List<YearMonth> months() {
        YearMonth first = YearMonth.from(from());
        return Stream.of(first, first.plusMonths(1), first.plusMonths(2)).toList();
    }

    public Quarter toApi() {
        return new Quarter(code(), from(), to());
    }
}
