package org.openchair.safety;

import java.time.LocalDate;

/**
 * Somebody to call when a person is in danger. Each number is checked again within a year.
 *
 * @param region ISO 3166 code of the country it serves
 * @param name name of the line, in the language asked for
 * @param how what to do, in the language asked for
 * @param dial digits to dial, for a tel: link
 * @param checkedOn day on which the number was last checked
 */
public record CrisisResource(String region, String name, String how, String dial, LocalDate checkedOn) {

    /** A number that was last checked on this day, or before, is due to be checked again. */
    public static LocalDate checkDue(LocalDate today) {
        return today.minusYears(1);
    }
}
