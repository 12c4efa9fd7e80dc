package org.openchair.web.safety;

import java.util.Arrays;
import java.util.List;
import org.openchair.safety.SafetyAction;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;

/**
 * One alert, with whom to call and the form to take it on.
 *
 * @param action what was entered as being done; empty before anything was
 * @param note what was entered besides
 */
public record AlertPage(Alert alert, CrisisCard card, String action, String note, FieldErrors errors) {

    /** What the browser's tab says. */
    public String title() {
        String matter = alert.view().waits() ? " may be in danger" : ": an alert";
        return (errors.isEmpty() ? "" : "Error: ") + alert.name() + matter;
    }

    /** What can be done. */
    public List<Choice> actions() {
        return Arrays.stream(SafetyAction.values())
                .map(each -> Choice.of(each.name(), Labels.of(each)))
                .toList();
    }
}
