package org.openchair.api.patient;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Registers a patient with the caller's clinic. Sent with an id made by the client, so that it can be repeated.
 *
 * @param preferredName null when the given name is used
 * @param preferredLanguage en, es or another code of the language vocabulary; null means en
 */
public record RegisterPatient(
        UUID id,
        String recordNumber,
        String givenName,
        String familyName,
        String preferredName,
        LocalDate birthDate,
        String phone,
        String email,
        String preferredLanguage,
        String accessibilityNeeds) {}
