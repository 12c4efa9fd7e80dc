package org.openchair.web.reference;

import java.time.LocalDate;
import org.openchair.api.reference.CorrectCrisisEntry;
import org.openchair.api.reference.CrisisEntry;
import org.openchair.web.frame.DateFields;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.SubmittedForm;

/**
 * A crisis number as it was typed.
 *
 * @param dial digits, or anything else that was typed
 * @param checkedOn the day on which it was checked
 */
public record CrisisNumberForm(
        String nameEn, String nameEs, String howEn, String howEs, String dial, DateFields checkedOn) {

    /** What is kept now; whoever opens the form checks it today. */
    static CrisisNumberForm of(CrisisEntry entry, LocalDate today) {
        return new CrisisNumberForm(
                entry.nameEn(), entry.nameEs(), entry.howEn(), entry.howEs(), entry.dial(), DateFields.of(today));
    }

    /** What a form holds. */
    static CrisisNumberForm from(SubmittedForm form) {
        return new CrisisNumberForm(
                form.text("nameEn"),
                form.text("nameEs"),
                form.text("howEn"),
                form.text("howEs"),
                form.text("dial"),
                DateFields.from(form, "checkedOn"));
    }

    /** What must be corrected. */
    FieldErrors errors() {
        return FieldErrors.none()
                .when(nameEn.isEmpty(), "nameEn", "Enter the English name")
                .when(nameEs.isEmpty(), "nameEs", "Enter the Spanish name")
                .when(howEn.isEmpty(), "howEn", "Enter what to do, in English")
                .when(howEs.isEmpty(), "howEs", "Enter what to do, in Spanish")
                .when(dial.isEmpty(), "dial", "Enter the number in digits")
                .when(checkedOn.date().isEmpty(), "checkedOn", checkedOn.advice("Enter the day, such as 3 31 2026"));
    }

    /** This as the service takes it; only once there is nothing to correct. */
    CorrectCrisisEntry command(int version) {
        return new CorrectCrisisEntry(
                version, nameEn, nameEs, howEn, howEs, dial, checkedOn.date().orElseThrow());
    }
}
