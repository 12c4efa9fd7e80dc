package org.openchair.api.patient;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A patient as the clinicians of the own clinic see them.
 *
 * @param callName preferred name, else given name
 * @param attended sessions attended in all groups
 * @param missed sessions missed without an excuse
 */
public record PatientView(
        UUID id,
        int version,
        String recordNumber,
        String givenName,
        String familyName,
        String preferredName,
        String callName,
        LocalDate birthDate,
        String phone,
        String email,
        String preferredLanguage,
        String accessibilityNeeds,
        int attended,
        int missed) {}
