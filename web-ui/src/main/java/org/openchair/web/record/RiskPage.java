package org.openchair.web.record;

import java.util.List;
import java.util.UUID;
import org.openchair.api.record.RecordChoices;
import org.openchair.api.record.SessionRecord;
import org.openchair.record.Severity;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.SubmittedForm;

/**
 * Notes a risk that showed in a session.
 *
 * @param id names the entry, so that sending it twice notes it once
 * @param named whether a word in it looks like a member's name
 */
public record RiskPage(
        SessionRecord record, RecordChoices choices, SubmittedForm form, FieldErrors errors, boolean named, UUID id) {

    /** The kinds of risk. */
    public List<Choice> kinds() {
        return RecordPage.choices(choices.risks(), List.of());
    }

    /** How bad it was. */
    public static List<Choice> severities() {
        return Labels.choices(Severity.values());
    }

    /** Yes or no. */
    public static List<Choice> yesOrNo() {
        return List.of(Choice.of("yes", "Yes"), Choice.of("no", "No"));
    }
}
