package org.openchair.web.patient;

import java.time.LocalDate;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.api.patient.NoteKeptApartName;
import org.openchair.screening.ScreenAnswer;
import org.openchair.web.frame.DateFields;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.safety.TextQuestions;

/**
 * Somebody to keep apart, as entered by name.
 *
 * @param id that the note will have
 * @param screen what was answered to the text screen; null before it asked
 */
public record NameForm(
        UUID id, String givenName, String familyName, DateFields birthDate, String reason, ScreenAnswer screen) {

    /** A form that is still empty. */
    static NameForm empty() {
        return new NameForm(Ids.next(), "", "", DateFields.EMPTY, "", null);
    }

    static NameForm from(SubmittedForm form) {
        return new NameForm(
                KeptApartPage.id(form.text("nameNoteId")),
                form.text("givenName"),
                form.text("familyName"),
                DateFields.from(form, "birthDate"),
                form.text("nameReason"),
                TextQuestions.answer(form));
    }

    /** What to correct before it is sent. */
    FieldErrors missing(LocalDate today) {
        return FieldErrors.none()
                .when(
                        givenName.isEmpty() && familyName.isEmpty(),
                        "givenName",
                        "Enter the other person’s given name or family name. One is enough.")
                .when(
                        birthDate
                                .birthDate()
                                .filter(born -> born.first().isBefore(today))
                                .isEmpty(),
                        "birthDate",
                        "Enter the other person’s birth date, such as 3 31 1980. If only the year or the month is known, leave the rest blank.")
                .when(reason.isEmpty(), "nameReason", "Say why this person must be kept apart");
    }

    NoteKeptApartName command() {
        return new NoteKeptApartName(
                id,
                givenName.isEmpty() ? null : givenName,
                familyName.isEmpty() ? null : familyName,
                birthDate.birthDate().orElseThrow(),
                reason,
                screen);
    }
}
