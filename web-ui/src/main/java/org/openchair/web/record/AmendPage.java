package org.openchair.web.record;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.openchair.api.session.Roster;
import org.openchair.session.AttendanceOutcome;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.SubmittedForm;

/**
 * Amends a signed session.
 *
 * @param roster who was expected, with the marks that stand
 * @param id names the amendment, so that sending it twice amends once
 * @param named whether a word in it looks like a member's name
 */
public record AmendPage(Roster roster, SubmittedForm form, FieldErrors errors, boolean named, UUID id) {

    /** Everybody expected, each with the mark that stands. */
    public List<Choice> people() {
        return roster.entries().stream()
                .map(entry -> Choice.of(
                        entry.enrollmentId().toString(), entry.callName() + ": " + Labels.of(entry.outcome())))
                .toList();
    }

    /** The marks. */
    public static List<Choice> marks() {
        return Labels.choices(Arrays.stream(AttendanceOutcome.values())
                .filter(each -> each != AttendanceOutcome.NOT_RECORDED)
                .toArray(AttendanceOutcome[]::new));
    }

    /** Which of the two kinds it is. */
    public static List<Choice> kinds() {
        return List.of(
                new Choice("mark", "Correct one person’s mark", "The signed mark is kept next to it."),
                new Choice("words", "Add something about the session", null));
    }
}
