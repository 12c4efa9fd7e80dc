package org.openchair.web.staff;

import java.util.UUID;
import org.openchair.api.staff.NoteTraining;
import org.openchair.web.frame.EnteredDate;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.SubmittedForm;

/**
 * A training as it was typed.
 *
 * @param validUntil empty when it does not run out
 */
public record EnteredTraining(String subject, EnteredDate completedOn, EnteredDate validUntil) {
    /** Nothing typed. */
    public static final EnteredTraining EMPTY = new EnteredTraining("", EnteredDate.EMPTY, EnteredDate.EMPTY);

    static EnteredTraining from(SubmittedForm form) {
        return new EnteredTraining(
                form.text("subject"), EnteredDate.from(form, "completedOn"), EnteredDate.from(form, "validUntil"));
    }

    /** What must be corrected before it can be noted. */
    FieldErrors errors() {
        boolean unreadable = !validUntil.isEmpty() && validUntil.date().isEmpty();
        return FieldErrors.none()
                .when(subject.isEmpty(), "subject", "Enter what the training was")
                .when(completedOn.date().isEmpty(), "completedOn", "Enter the day of completion, such as 3 31 2026")
                .when(unreadable, "validUntil", "Enter the last day, such as 3 31 2028, or leave blank");
    }

    /** This as the service takes it; only once there is nothing to correct. */
    NoteTraining command(UUID id) {
        return new NoteTraining(
                id, subject, completedOn.date().orElseThrow(), validUntil.date().orElse(null));
    }
}
