package org.openchair.web.patient;

import java.util.List;
import org.openchair.api.directory.Facets;
import org.openchair.web.directory.GroupFilter;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;

/**
 * The page that registers a patient.
 *
 * @param entered what is in the form
 * @param errors what must be corrected
 * @param facets the languages to choose from
 */
public record RegistrationForm(Registration entered, FieldErrors errors, Facets facets) {
    /** The languages that a patient can prefer. */
    public List<Choice> languages() {
        return GroupFilter.choices(facets.languages());
    }
}
