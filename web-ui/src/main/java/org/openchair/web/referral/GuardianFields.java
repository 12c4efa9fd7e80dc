package org.openchair.web.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openchair.api.referral.GuardianConsent;
import org.openchair.api.referral.RecordGuardianConsent;
import org.openchair.directory.AgeLimits;
import org.openchair.patient.BirthDate;
import org.openchair.patient.ConsentMethod;
import org.openchair.referral.GuardianRole;
import org.openchair.screening.ScreenAnswer;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.DateFields;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.SubmittedForm;

/**
 * Who agreed for a patient who is or may be under 18, as entered before the referral is sent.
 *
 * @param givenBy a name of {@link GuardianRole}, or empty
 * @param name of who agreed, or empty
 * @param how a name of {@link ConsentMethod}, or empty
 * @param version what was on record when the page was shown, 0 for nothing
 */
public record GuardianFields(String givenBy, String name, String how, DateFields givenOn, int version) {

    /** Is somebody under 18, or may they be by what is known of the birth date? */
    static boolean asked(BirthDate born, LocalDate today) {
        return AgeLimits.mayBeMinor(born.agesOn(today));
    }

    /** What is on record, or empty fields. */
    static GuardianFields of(Optional<GuardianConsent> recorded, LocalDate today) {
        return recorded.map(consent -> new GuardianFields(
                        consent.givenBy().name(),
                        consent.name() == null ? "" : consent.name(),
                        consent.how().name(),
                        DateFields.of(consent.givenOn()),
                        consent.version()))
                .orElseGet(() -> new GuardianFields("", "", "", DateFields.of(today), 0));
    }

    /** What was entered; empty for a patient who is not under 18, or when the form does not ask. */
    static Optional<GuardianFields> from(SubmittedForm form) {
        return form.text("guardianAsked").isEmpty()
                ? Optional.empty()
                : Optional.of(new GuardianFields(
                        form.text("givenBy"),
                        form.text("guardianName"),
                        form.text("guardianHow"),
                        DateFields.from(form, "guardianOn"),
                        version(form.text("guardianVersion"))));
    }

    private static int version(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    /** What to correct before it is recorded. */
    FieldErrors missing() {
        GuardianRole role = Labels.parse(GuardianRole.class, givenBy);
        return FieldErrors.none()
                .when(role == null, "givenBy", "Say who agreed to this referral")
                .when(
                        role != null && role.namesSomebody() && name.isEmpty(),
                        "guardianName",
                        "Enter the name of the person who agreed")
                .when(Labels.parse(ConsentMethod.class, how) == null, "guardianHow", "Say how they agreed")
                .when(givenOn.date().isEmpty(), "guardianOn", givenOn.advice("Enter the day, such as 3 31 2026"));
    }

    RecordGuardianConsent command(ScreenAnswer screen) {
        GuardianRole role = Labels.parse(GuardianRole.class, givenBy);
        return new RecordGuardianConsent(
                role,
                role.namesSomebody() ? name : null,
                Labels.parse(ConsentMethod.class, how),
                givenOn.date().orElseThrow(),
                version,
                screen);
    }

    /** Who can agree. */
    public static List<Choice> roles() {
        return Labels.choices(GuardianRole.values());
    }

    /** How they can have agreed. */
    public static List<Choice> ways() {
        return List.of(
                Choice.of(ConsentMethod.VERBAL.name(), "Verbally"),
                Choice.of(ConsentMethod.WRITTEN.name(), "In writing"),
                Choice.of(ConsentMethod.ELECTRONIC.name(), "Electronically"));
    }
}
