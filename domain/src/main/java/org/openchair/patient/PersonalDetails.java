package org.openchair.patient;

import java.time.LocalDate;

/**
 * What a clinic notes about a person when registering them.
 *
 * @param recordNumber medical record number, unique within the clinic
 * @param preferredName what the person wants to be called, or null
 * @param phone or null
 * @param email or null
 * @param preferredLanguage BCP 47 code
 * @param accessibilityNeeds what the person needs to take part, or null
 */
public record PersonalDetails(
        String recordNumber,
        String givenName,
        String familyName,
        String preferredName,
        LocalDate birthDate,
        String phone,
        String email,
        String preferredLanguage,
        String accessibilityNeeds) {}
