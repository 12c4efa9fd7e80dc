package org.openchair.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;

/**
 * A fictional patient.
 *
 * @param preferredName null when the given name is used
 * @param phone null when not known
 * @param email null when not known
 * @param language code of the preferred language
 * @param accessibilityNeeds in words, or null
 */
record DemoPatient(
        UUID id,
        Clinic clinic,
        String recordNumber,
        String givenName,
        String familyName,
        String preferredName,
        LocalDate birthDate,
        String phone,
        String email,
        String language,
        String accessibilityNeeds,
        Instant registeredAt,
        DemoWishes wishes) {

    /** Age in full years. */
    int ageOn(LocalDate day) {
        return Period.between(birthDate, day).getYears();
    }
}
