package org.openchair.api.patient;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Registers a patient with the caller's clinic. Sent with an id made by the client, so that it can be repeated.
 *
 * @param preferredName null when the given name is used
 * @param preferredLanguage en, es or another code of the language vocabulary; null means en
 */
public record RegisterPatient(
        @NotNull UUID id,
        @NotBlank @Size(max = 40) String recordNumber,
        @NotBlank @Size(max = 100) String givenName,
        @NotBlank @Size(max = 100) String familyName,
        @Size(max = 100) String preferredName,
        @NotNull @Past LocalDate birthDate,
        @Size(max = 40) String phone,
        @Size(max = 200) @Email String email,
        @Pattern(regexp = "[a-z]{2,3}") String preferredLanguage,
        @Size(max = 500) String accessibilityNeeds) {}
