package org.openchair.api.patient;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.openchair.OneLine;
import org.openchair.patient.BirthDate;
import org.openchair.patient.ContactBy;
import org.openchair.patient.RecordNumbers;
import org.openchair.screening.FreeText;
import org.openchair.screening.Reader;
import org.openchair.screening.ScreenAnswer;
import org.openchair.screening.ScreenedContent;

/**
 * Registers a patient with the caller's clinic. Sent with an id made by the client, so that it can be repeated. All else is as in
 * {@link PatientDetails}.
 *
 * @param anotherPerson the clinician has looked at the patients who are alike and says that this is somebody else; null means that
 *     nobody has looked
 * @param screen answer to the text screen; null before it has asked
 */
public record RegisterPatient(
        @NotNull UUID id,
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
        @Size(max = 20) Set<@NotNull @Size(max = 40) String> accessNeeds,
        Boolean anotherPerson,
        @Valid ScreenAnswer screen)
        implements ScreenedContent {

    /** Registers somebody of whom this is noted. */
    public static RegisterPatient of(UUID id, PatientDetails noted, boolean anotherPerson, ScreenAnswer screen) {
        return new RegisterPatient(
                id,
                noted.recordNumber(),
                noted.givenName(),
                noted.familyName(),
                noted.preferredName(),
                noted.birthDate(),
                noted.phone(),
                noted.email(),
                noted.preferredLanguage(),
                noted.accessibilityNeeds(),
                noted.pronouns(),
                noted.alias(),
                noted.postalCode(),
                noted.contactBy(),
                noted.doNotContact(),
                noted.noVoicemail(),
                noted.accessNeeds(),
                anotherPerson,
                screen);
    }

    /** What is noted about the person. */
    public PatientDetails details() {
        return new PatientDetails(
                recordNumber,
                givenName,
                familyName,
                preferredName,
                birthDate,
                phone,
                email,
                preferredLanguage,
                accessibilityNeeds,
                pronouns,
                alias,
                postalCode,
                contactBy,
                doNotContact,
                noVoicemail,
                accessNeeds);
    }
}
