package org.openchair.reporting.participation;

import java.time.LocalDate;

/**
 * A row of the de-identified views. Unprotected: it never leaves this package.
 *
 * @param span {@code MONTH} for people of a month, {@code QUARTER} for distinct people of the quarter
 * @param start first day of the span
 * @param leadership leadership of the groups, or null for all of them
 * @param people number of people
 */
public record PeopleCount(String span, LocalDate start, String leadership, Long people) {

    boolean isOfMonth() {
        return "MONTH".equals(span);
    }
}
