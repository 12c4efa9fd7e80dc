package org.openchair.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.openchair.PossibleAges;
import org.openchair.patient.BirthDate;

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
        BirthDate birthDate,
        String phone,
        String email,
        String language,
        String accessibilityNeeds,
        Instant registeredAt,
        DemoWishes wishes) {

    /** Every age that is possible, in full years. */
    PossibleAges agesOn(LocalDate day) {
        return birthDate.agesOn(day);
    }
}
