package org.openchair.web.patient;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openchair.api.patient.KeptApart;
import org.openchair.api.patient.KeptApartName;
import org.openchair.api.patient.NoteKeptApart;
import org.openchair.api.patient.PatientView;
import org.openchair.api.patient.SharedGroup;
import org.openchair.web.frame.ErrorPage;
import org.openchair.web.frame.ErrorPageException;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.SubmittedForm;
import org.openchair.web.frame.When;
import org.openchair.web.safety.TextQuestions;

/**
 * Whom the patient must not meet in a group, and the form that notes one more.
 *
 * @param patient who it is
 * @param pairs the last noted first
 * @param names people who are kept apart by name, the last noted first
 * @param noteId of the note that the form makes
 * @param recordNumber of the other person, as entered
 * @param reason as entered
 * @param entered somebody as entered by name
 * @param clock says how long it has held
 */
public record KeptApartPage(
        PatientView patient,
        List<KeptApart> pairs,
        List<KeptApartName> names,
        UUID noteId,
        String recordNumber,
        String reason,
        NameForm entered,
        FieldErrors errors,
        Clock clock) {

    /** Told when two who are kept apart sit together. */
    static final String TOGETHER_ALREADY = "They are kept apart, but both have a seat in one group already";

    /** What was entered into the form. */
    static NoteKeptApart entered(SubmittedForm form) {
        return new NoteKeptApart(
                id(form.text("noteId")), form.text("recordNumber"), form.text("reason"), TextQuestions.answer(form));
    }

    /** What to correct before it is sent. */
    static FieldErrors missing(NoteKeptApart entered) {
        return FieldErrors.none()
                .when(entered.recordNumber().isEmpty(), "recordNumber", "Enter the other person’s record number")
                .when(entered.reason().isEmpty(), "reason", "Say why they must not meet");
    }

    /** Who noted it and how long it has held. */
    public String noted(KeptApart pair) {
        return "Recorded by " + pair.notedBy() + "; in effect for " + When.waited(pair.notedAt(), clock) + ".";
    }

    /** In which groups both have a seat, and when they would meet next. */
    static String together(KeptApart pair) {
        return pair.together().stream().map(KeptApartPage::together).collect(Collectors.joining(" "));
    }

    /** That both have a seat in a group, and when it meets next. */
    public static String together(SharedGroup group) {
        return "Both have a seat in " + group.groupName() + " ("
                + (group.nextMeeting() == null
                        ? "no meeting planned"
                        : "next meeting " + When.day(group.nextMeeting(), When.zone(group.timeZone())))
                + ").";
    }

    /** Who noted a name and how long it has held. */
    public String noted(KeptApartName name) {
        return "Recorded by " + name.notedBy() + "; in effect for " + When.waited(name.notedAt(), clock) + ".";
    }

    /** When somebody was born, in words. */
    public static String born(KeptApartName name) {
        return name.birthDate().words();
    }

    /** Address of the patient's page. */
    public String back() {
        return "/patients/" + patient.id();
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurForm) {
            throw new ErrorPageException(ErrorPage.of(400));
        }
    }
}
