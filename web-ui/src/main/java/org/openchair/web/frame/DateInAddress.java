package org.openchair.web.frame;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Date in the address of a page: between 1900 and ten years from today, as everywhere. */
public final class DateInAddress {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final int YEARS_AHEAD = 10;

    private DateInAddress() {}

    /** The date; the request ends with a page for anything else. */
    public static LocalDate parse(String text, LocalDate today) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (!date.isBefore(FIRST) && !date.isAfter(today.plusYears(YEARS_AHEAD))) {
                return date;
            }
        } catch (DateTimeException notDate) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
        throw new ErrorPageException(ErrorPage.of(400));
    }
}
