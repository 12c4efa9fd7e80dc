package org.openchair.api.patient;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.openchair.OneLine;
import org.openchair.patient.BirthDate;
import org.openchair.patient.ContactBy;
import org.openchair.patient.RecordNumbers;
import org.openchair.screening.FreeText;
import org.openchair.screening.Reader;

/**
 * Everything that a clinic notes about a person.
 *
 * @param givenName null for a person of one name that is written as the family name; one of the two is needed
 * @param familyName null for a person of one name that is written as the given name
 * @param preferredName null when the given name is used
 * @param birthDate as far as it is known: the day, the month or the year
 * @param phone a phone number and nothing else, or null
 * @param preferredLanguage code of the language vocabulary; null means en
 * @param accessibilityNeeds what helps the person take part, in words, or null
 * @param pronouns in the person's own words, or null
 * @param alias name for groups that meet online, or null
 * @param postalCode ZIP code or ZIP+4, or null
 * @param contactBy null when not stated
 * @param doNotContact nobody but the clinic may get in touch; null means no
 * @param noVoicemail no message may be left where somebody else could hear it; null means no
 * @param accessNeeds codes of the access-need vocabulary; null means none
 */
public record PatientDetails(
        @NotBlank
                @Pattern(regexp = RecordNumbers.HAS_ONE, message = RecordNumbers.HAS_ONE_ADVICE)
                @OneLine
                @Size(max = 40)
                String recordNumber,
        @FreeText(readBy = Reader.NAME) @OneLine @Size(max = 100) String givenName,
        @FreeText(readBy = Reader.NAME) @OneLine @Size(max = 100) String familyName,
        @FreeText(readBy = Reader.NAME) @OneLine @Size(max = 100) String preferredName,
        @NotNull @Born BirthDate birthDate,
        @Size(max = 40) @PhoneNumber String phone,
        @Size(max = 200) @Email String email,
        @Pattern(regexp = "[a-z]{2,3}", message = "Enter a language by its code, such as en or es")
                String preferredLanguage,
        @FreeText(readBy = Reader.GROUP) @Size(max = 500) String accessibilityNeeds,
        @FreeText(readBy = Reader.NAME) @OneLine @Size(max = 40) String pronouns,
        @FreeText(readBy = Reader.NAME) @OneLine @Size(max = 60) String alias,
        @Pattern(regexp = " *|\\d{5}(-?\\d{4})?", message = "Enter a ZIP code of five digits, such as 10453")
                String postalCode,
        ContactBy contactBy,
        Boolean doNotContact,
        Boolean noVoicemail,
        @Size(max = 20) Set<@NotNull @Size(max = 40) String> accessNeeds) {}
