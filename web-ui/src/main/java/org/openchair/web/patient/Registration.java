package org.openchair.web.patient;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.openchair.api.patient.RegisterPatient;
import org.openchair.web.frame.EnteredDate;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.SubmittedForm;

/**
 * The form that registers a patient, as it was filled in.
 *
 * @param id the patient's id, made with the empty form, so that sending it twice registers one patient
 */
public record Registration(
        UUID id,
        String recordNumber,
        String givenName,
        String familyName,
        String preferredName,
        EnteredDate birthDate,
        String phone,
        String email,
        String preferredLanguage,
        String accessibilityNeeds) {
    /** The fields of the form, by the names that the service knows them by. */
    public static final Set<String> FIELDS = Set.of(
            "recordNumber",
            "givenName",
            "familyName",
            "preferredName",
            "birthDate",
            "phone",
            "email",
            "preferredLanguage",
            "accessibilityNeeds");

    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    /** The empty form. */
    public static Registration empty(UUID id) {
        return new Registration(id, "", "", "", "", EnteredDate.EMPTY, "", "", "en", "");
    }

    /** The form as it was sent. */
    public static Registration from(UUID id, SubmittedForm form) {
        return new Registration(
                id,
                form.text("recordNumber"),
                form.text("givenName"),
                form.text("familyName"),
                form.text("preferredName"),
                EnteredDate.from(form, "birthDate"),
                form.text("phone"),
                form.text("email"),
                form.text("preferredLanguage"),
                form.text("accessibilityNeeds"));
    }

    /** What must be corrected before this can be sent. */
    public FieldErrors errors(LocalDate today) {
        FieldErrors errors = FieldErrors.none()
                .when(recordNumber.isEmpty(), "recordNumber", "Enter the record number")
                .when(givenName.isEmpty(), "givenName", "Enter the given name")
                .when(familyName.isEmpty(), "familyName", "Enter the family name");
        return birthDate
                .date()
                .map(date -> errors.when(date.isAfter(today), "birthDate", "Enter a birth date in the past")
                        .when(date.isBefore(LONG_AGO), "birthDate", "Enter a birth date after 1900"))
                .orElseGet(() -> errors.add("birthDate", "Enter the birth date, such as 3 31 1980"));
    }

    /** This as the service takes it; only once there is nothing to correct. */
    public RegisterPatient command() {
        return new RegisterPatient(
                id,
                recordNumber,
                givenName,
                familyName,
                orNull(preferredName),
                birthDate.date().orElseThrow(),
                orNull(phone),
                orNull(email),
                orNull(preferredLanguage),
                orNull(accessibilityNeeds));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
