package org.openchair.web.reference;

import java.util.List;
import org.openchair.api.reference.AddCode;
import org.openchair.api.reference.CodeEntry;
import org.openchair.api.reference.RewordCode;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.SubmittedForm;

/**
 * A code of a vocabulary as it was typed.
 *
 * @param code empty where the code is there already
 * @param position digits, or anything else that was typed
 * @param partTwo yes, no, or empty where it was not said
 * @param partTwoGroups for how many groups a change of that was confirmed, or empty
 */
public record CodeForm(
        String code, String labelEn, String labelEs, String position, String partTwo, String partTwoGroups) {
    /** Nothing typed. */
    public static final CodeForm EMPTY = new CodeForm("", "", "", "", "", "");

    /** What a form holds. */
    static CodeForm from(SubmittedForm form) {
        return new CodeForm(
                form.text("code"),
                form.text("labelEn"),
                form.text("labelEs"),
                form.text("position"),
                form.text("partTwo"),
                form.has("partTwoSure") ? form.text("partTwoGroups") : "");
    }

    /** What is kept now, to be changed. */
    static CodeForm of(CodeEntry entry) {
        return new CodeForm(
                "", entry.labelEn(), entry.labelEs(), Integer.toString(entry.position()), answer(entry.partTwo()), "");
    }

    /** What must be corrected in the labels and the place. */
    FieldErrors errors() {
        return FieldErrors.none()
                .when(labelEn.isEmpty(), "labelEn", "Enter the English label")
                .when(labelEs.isEmpty(), "labelEs", "Enter the Spanish label")
                .when(!position.matches("[1-9][0-9]{0,2}"), "position", "Enter a place in the list, from 1 to 999");
    }

    /** What must be corrected before this can be added. */
    FieldErrors errorsOfNew() {
        FieldErrors errors = FieldErrors.none().when(code.isEmpty(), "code", "Enter a code, such as long-covid");
        errors().all().forEach(errors::add);
        return errors;
    }

    /** Whether it is about substance use. */
    public static List<Choice> partTwoAnswers() {
        return List.of(
                new Choice(
                        "yes",
                        "Yes",
                        "Consent is signed and says so, and names and letters are discreet (42 CFR part 2)."),
                Choice.of("no", "No"));
    }

    private static String answer(Boolean said) {
        return said == null ? "" : said ? "yes" : "no";
    }

    private Boolean said() {
        return partTwo.isEmpty() ? null : partTwo.equals("yes");
    }

    AddCode added() {
        return new AddCode(code, labelEn, labelEs, Integer.parseInt(position), said());
    }

    RewordCode reworded(int version) {
        Integer confirmed = partTwoGroups.matches("[0-9]{1,6}") ? Integer.valueOf(partTwoGroups) : null;
        return new RewordCode(version, labelEn, labelEs, Integer.parseInt(position), said(), confirmed);
    }
}
