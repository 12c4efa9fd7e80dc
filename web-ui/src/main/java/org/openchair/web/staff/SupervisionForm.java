package org.openchair.web.staff;

import java.util.UUID;
import org.openchair.api.staff.NoteSupervision;
import org.openchair.web.frame.DateFields;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.SubmittedForm;

/**
 * A meeting with a supervisor as it was typed.
 *
 * @param supervisorId empty when nobody was chosen
 * @param minutes digits, or anything else that was typed
 */
public record SupervisionForm(String supervisorId, DateFields heldOn, String minutes) {
    /** Nothing typed. */
    public static final SupervisionForm EMPTY = new SupervisionForm("", DateFields.EMPTY, "");

    static SupervisionForm from(SubmittedForm form) {
        return new SupervisionForm(form.text("metWith"), DateFields.from(form, "heldOn"), form.text("minutes"));
    }

    /** What must be corrected before it can be noted. */
    FieldErrors errors() {
        return FieldErrors.none()
                .when(supervisorId.isEmpty(), "metWith", "Choose who supervised")
                .when(
                        heldOn.date().isEmpty(),
                        "heldOn",
                        heldOn.advice("Enter the day of the meeting, such as 3 31 2026"))
                .when(!minutes.matches("[1-9][0-9]{0,2}"), "minutes", "Enter the length in minutes, from 5 to 480");
    }

    /** This as the service takes it; only once there is nothing to correct. */
    NoteSupervision command(UUID id) {
        return new NoteSupervision(
                id, UUID.fromString(supervisorId), heldOn.date().orElseThrow(), Integer.parseInt(minutes));
    }
}
