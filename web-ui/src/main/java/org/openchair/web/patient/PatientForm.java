package org.openchair.web.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.openchair.api.directory.CodeLabel;
import org.openchair.api.patient.PatientDetails;
import org.openchair.api.patient.PatientView;
import org.openchair.patient.ContactBy;
import org.openchair.web.frame.DateFields;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.SubmittedForm;

/**
 * The form of everything that is noted about a patient, as it was filled in.
 *
 * @param id the patient's id; made with the empty form, so that sending it twice registers one patient
 * @param contactBy name of the code, or empty
 * @param accessNeeds codes
 */
public record PatientForm(
        UUID id,
        String recordNumber,
        String givenName,
        String familyName,
        String preferredName,
        DateFields birthDate,
        String phone,
        String email,
        String preferredLanguage,
        String accessibilityNeeds,
        String pronouns,
        String alias,
        String postalCode,
        String contactBy,
        boolean doNotContact,
        boolean noVoicemail,
        List<String> accessNeeds) {
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
            "accessibilityNeeds",
            "pronouns",
            "alias",
            "postalCode",
            "contactBy",
            "accessNeeds");

    private static final Pattern ZIP_CODE = Pattern.compile("(\\d{5}(-?\\d{4})?)?");

    /** The empty form. */
    public static PatientForm empty(UUID id) {
        return new PatientForm(
                id, "", "", "", "", DateFields.EMPTY, "", "", "en", "", "", "", "", "", false, false, List.of());
    }

    /** The form as it was sent. */
    public static PatientForm from(UUID id, SubmittedForm form) {
        return new PatientForm(
                id,
                form.text("recordNumber"),
                form.text("givenName"),
                form.text("familyName"),
                form.text("preferredName"),
                DateFields.from(form, "birthDate"),
                form.text("phone"),
                form.text("email"),
                form.text("preferredLanguage"),
                form.text("accessibilityNeeds"),
                form.text("pronouns"),
                form.text("alias"),
                form.text("postalCode"),
                form.text("contactBy"),
                form.has("doNotContact"),
                form.has("noVoicemail"),
                form.all("accessNeeds"));
    }

    /** What is noted now, to be corrected. */
    public static PatientForm of(PatientView patient) {
        PatientView.Preferences wishes = patient.preferences();
        return new PatientForm(
                patient.id(),
                patient.recordNumber(),
                orEmpty(patient.givenName()),
                orEmpty(patient.familyName()),
                orEmpty(patient.preferredName()),
                DateFields.of(patient.birthDate()),
                orEmpty(patient.phone()),
                orEmpty(patient.email()),
                orEmpty(patient.preferredLanguage()),
                orEmpty(patient.accessibilityNeeds()),
                orEmpty(wishes.pronouns()),
                orEmpty(wishes.alias()),
                orEmpty(wishes.postalCode()),
                wishes.contactBy() == null ? "" : wishes.contactBy().name(),
                wishes.doNotContact(),
                wishes.noVoicemail(),
                wishes.accessNeeds().stream().map(CodeLabel::code).toList());
    }

    /** What was typed into a field that the text screen reads; empty for any other. */
    public String text(String field) {
        return switch (field) {
            case "givenName" -> givenName;
            case "familyName" -> familyName;
            case "preferredName" -> preferredName;
            case "pronouns" -> pronouns;
            case "alias" -> alias;
            case "accessibilityNeeds" -> accessibilityNeeds;
            default -> "";
        };
    }

    /** What must be corrected before this can be sent. */
    public FieldErrors errors(LocalDate today) {
        FieldErrors errors = FieldErrors.none()
                .when(recordNumber.isEmpty(), "recordNumber", "Enter the record number")
                .when(
                        givenName.isEmpty() && familyName.isEmpty(),
                        "givenName",
                        "Enter a given name or a family name. One is enough.");
        return birthDate
                .birthDate()
                .map(born -> errors.when(born.first().isAfter(today), "birthDate", "Enter a birth date in the past")
                        .when(!born.isPossibleOn(today), "birthDate", "Enter a birth date after 1900"))
                .orElseGet(() -> errors.add("birthDate", birthDate.advice(DateFields.BIRTH_DATE_ADVICE)))
                .when(
                        !ZIP_CODE.matcher(postalCode).matches(),
                        "postalCode",
                        "Enter a ZIP code of five digits, or ZIP+4");
    }

    /** This as the service takes it; only once there is nothing to correct. */
    public PatientDetails details() {
        return new PatientDetails(
                recordNumber,
                orNull(givenName),
                orNull(familyName),
                orNull(preferredName),
                birthDate.birthDate().orElseThrow(),
                orNull(phone),
                orNull(email),
                orNull(preferredLanguage),
                orNull(accessibilityNeeds),
                orNull(pronouns),
                orNull(alias),
                orNull(postalCode),
                Labels.parse(ContactBy.class, contactBy),
                doNotContact,
                noVoicemail,
                Set.copyOf(accessNeeds));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
