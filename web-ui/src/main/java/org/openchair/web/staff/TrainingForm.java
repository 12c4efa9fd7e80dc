package org.openchair.web.staff;

import java.util.UUID;
import org.openchair.api.staff.NoteTraining;
import org.openchair.web.frame.DateFields;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.SubmittedForm;

/**
 * A training as it was typed.
 *
 * @param validUntil empty when it does not run out
 */
public record TrainingForm(String subject, DateFields completedOn, DateFields validUntil) {
    /** Nothing typed. */
    public static final TrainingForm EMPTY = new TrainingForm("", DateFields.EMPTY, DateFields.EMPTY);

    static TrainingForm from(SubmittedForm form) {
        return new TrainingForm(
                form.text("subject"), DateFields.from(form, "completedOn"), DateFields.from(form, "validUntil"));
    }

    /** What must be corrected before it can be noted. */
    FieldErrors errors() {
        boolean unreadable = !validUntil.isEmpty() && validUntil.date().isEmpty();
        return FieldErrors.none()
                .when(subject.isEmpty(), "subject", "Enter what the training was")
                .when(
                        completedOn.date().isEmpty(),
                        "completedOn",
                        completedOn.advice("Enter the day of completion, such as 3 31 2026"))
                .when(
                        unreadable,
                        "validUntil",
                        validUntil.advice("Enter the last day, such as 3 31 2028, or leave blank"));
    }

    /** This as the service takes it; only once there is nothing to correct. */
    NoteTraining command(UUID id) {
        return new NoteTraining(
                id, subject, completedOn.date().orElseThrow(), validUntil.date().orElse(null));
    }
}
