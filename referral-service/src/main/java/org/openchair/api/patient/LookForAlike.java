package org.openchair.api.patient;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Who is already registered that could be this person? In a body, because an address is kept in logs.
 *
 * @param phone or null
 */
public record LookForAlike(
        @NotBlank @Size(max = 100) String givenName,
        @NotBlank @Size(max = 100) String familyName,
        @Size(max = 100) String preferredName,
        @NotNull LocalDate birthDate,
        @Size(max = 40) String phone) {}
