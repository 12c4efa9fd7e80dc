package org.openchair.web.patient;

import java.util.List;
import org.openchair.api.directory.CodeLabel;
import org.openchair.patient.ContactBy;
import org.openchair.web.directory.GroupFilter;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.Labels;

/**
 * What can be chosen when noting something about a patient.
 *
 * @param languageCodes the language vocabulary
 * @param needCodes the access-need vocabulary
 */
public record PatientChoices(List<CodeLabel> languageCodes, List<CodeLabel> needCodes) {
    /** The languages that a patient can prefer. */
    public List<Choice> languages() {
        return GroupFilter.choices(languageCodes);
    }

    /** What can help a patient take part. */
    public List<Choice> needs() {
        return GroupFilter.choices(needCodes);
    }

    /** The ways to reach a patient. */
    public static List<Choice> waysToReach() {
        return Labels.choices(ContactBy.values());
    }
}
