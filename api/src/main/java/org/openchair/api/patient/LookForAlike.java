package org.openchair.api.patient;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.openchair.patient.BirthDate;

/**
 * Who is already registered that could be this person? In a body, because an address is kept in logs.
 *
 * @param givenName null for a person of one name; one of the two is needed
 * @param familyName null for a person of one name
 * @param phone or null
 */
public record LookForAlike(
        @Size(max = 100) String givenName,
        @Size(max = 100) String familyName,
        @Size(max = 100) String preferredName,
        @NotNull BirthDate birthDate,
        @Size(max = 40) String phone) {}
