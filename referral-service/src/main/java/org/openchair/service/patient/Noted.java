package org.openchair.service.patient;

import java.util.Set;
import java.util.stream.Collectors;
import org.openchair.Outcome;
import org.openchair.UnicodeSpaces;
import org.openchair.api.patient.PatientDetails;
import org.openchair.patient.Patient;
import org.openchair.patient.PersonalDetails;
import org.openchair.patient.Preferences;

/** What a clinic notes about a person, without blanks around it, on its way between the API and the record. */
public record Noted(PersonalDetails details, Preferences preferences) {

    private static final String ENGLISH = "en";

    /** What somebody asked to be noted. */
    public static Noted from(PatientDetails asked) {
        return new Noted(details(asked), preferences(asked));
    }

    /** What is noted now. */
    public static Noted in(Patient patient) {
        return new Noted(patient.details(), patient.preferences());
    }

    /** The same with the record number written otherwise. */
    public Noted numbered(String recordNumber) {
        return new Noted(
                new PersonalDetails(
                        recordNumber,
                        details.givenName(),
                        details.familyName(),
                        details.preferredName(),
                        details.birthDate(),
                        details.phone(),
                        details.email(),
                        details.preferredLanguage(),
                        details.accessibilityNeeds()),
                preferences);
    }

    private static PersonalDetails details(PatientDetails asked) {
        return new PersonalDetails(
                UnicodeSpaces.plain(asked.recordNumber()),
                stated(asked.givenName()),
                stated(asked.familyName()),
                stated(asked.preferredName()),
                asked.birthDate(),
                stated(asked.phone()),
                stated(asked.email()),
                asked.preferredLanguage() == null ? ENGLISH : asked.preferredLanguage(),
                words(asked.accessibilityNeeds()));
    }

    private static Preferences preferences(PatientDetails asked) {
        return new Preferences(
                stated(asked.pronouns()),
                stated(asked.alias()),
                stated(asked.postalCode()),
                asked.contactBy(),
                Boolean.TRUE.equals(asked.doNotContact()),
                Boolean.TRUE.equals(asked.noVoicemail()),
                asked.accessNeeds() == null ? Set.of() : withoutBlanks(asked.accessNeeds()));
    }

    /** This; refused with {@code name-missing}. */
    Outcome<Noted> named() {
        return NamedPerson.check(this, details.givenName(), details.familyName());
    }

    PatientDetails view() {
        return new PatientDetails(
                details.recordNumber(),
                details.givenName(),
                details.familyName(),
                details.preferredName(),
                details.birthDate(),
                details.phone(),
                details.email(),
                details.preferredLanguage(),
                details.accessibilityNeeds(),
                preferences.pronouns(),
                preferences.alias(),
                preferences.postalCode(),
                preferences.contactBy(),
                preferences.doNotContact(),
                preferences.noVoicemail(),
                preferences.accessNeeds());
    }

    private static Set<String> withoutBlanks(Set<String> codes) {
        return codes.stream().filter(code -> !code.isBlank()).collect(Collectors.toUnmodifiableSet());
    }

    private static String words(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String stated(String text) {
        String plain = text == null ? "" : UnicodeSpaces.plain(text);
        return plain.isEmpty() ? null : plain;
    }
}
