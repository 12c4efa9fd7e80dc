package org.openchair.web.staff;

import java.util.UUID;
import org.openchair.api.staff.NoteDebrief;
import org.openchair.api.staff.NoteMeeting;
import org.openchair.web.frame.DateFields;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.SubmittedForm;

/**
 * A talk of two as it was typed: about a session, or a meeting.
 *
 * @param kind what its fields begin with: {@code debrief} or {@code meeting}
 * @param session empty for a meeting, and while none was chosen
 * @param minutes digits, or anything else that was typed
 */
public record DebriefForm(String kind, String session, DateFields heldOn, String minutes) {

    static DebriefForm empty(String kind) {
        return new DebriefForm(kind, "", DateFields.EMPTY, "");
    }

    static DebriefForm from(SubmittedForm form, String kind) {
        return new DebriefForm(
                kind, form.text("sessionId"), DateFields.from(form, kind + "HeldOn"), form.text(kind + "Minutes"));
    }

    /** What must be corrected before it can be noted. */
    FieldErrors errors() {
        return FieldErrors.none()
                .when("debrief".equals(kind) && session.isEmpty(), "sessionId", "Choose the session")
                .when(heldOn.date().isEmpty(), kind + "HeldOn", heldOn.advice("Enter the day, such as 3 31 2026"))
                .when(
                        !minutes.matches("[1-9][0-9]{0,2}"),
                        kind + "Minutes",
                        "Enter the length in minutes, from 5 to 480");
    }

    NoteDebrief debrief(UUID id) {
        return new NoteDebrief(id, UUID.fromString(session), heldOn.date().orElseThrow(), Integer.parseInt(minutes));
    }

    NoteMeeting meeting(UUID id) {
        return new NoteMeeting(id, heldOn.date().orElseThrow(), Integer.parseInt(minutes));
    }
}
