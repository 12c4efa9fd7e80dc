package org.openchair.api.reference;

import java.time.LocalDate;

/**
 * Somebody to call when a person is in danger, in both languages.
 *
 * @param code stable, such as {@code 988}
 * @param region ISO 3166 code of the country it serves
 * @param dial digits to dial
 * @param checkedOn day on which the number was last checked
 * @param checkDue is it due to be checked again?
 * @param version to be sent with a change
 */
public record CrisisEntry(
        String code,
        String region,
        String nameEn,
        String nameEs,
        String howEn,
        String howEs,
        String dial,
        LocalDate checkedOn,
        boolean checkDue,
        int version) {}
