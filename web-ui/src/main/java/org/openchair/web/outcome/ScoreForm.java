package org.openchair.web.outcome;

import java.util.List;
import java.util.UUID;
import org.openchair.api.outcome.InstrumentView;
import org.openchair.api.patient.PatientView;
import org.openchair.outcome.AssessmentMethod;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;

/**
 * The form that records a questionnaire of a patient.
 *
 * @param id of the score to be, made with the empty form, so that sending it twice records one
 */
public record ScoreForm(
        PatientView patient, UUID id, InstrumentView instrument, EnteredScore entered, FieldErrors errors) {

    /** Where the form is sent. */
    public String address() {
        return "/patients/" + patient.id() + "/scores/new/" + instrument.code() + "/" + id;
    }

    /** The answers that an item takes. */
    public List<Choice> options() {
        return instrument.options().stream()
                .map(option -> Choice.of(String.valueOf(option.score()), option.text()))
                .toList();
    }

    /** How it can have been answered. */
    public static List<Choice> methods() {
        return Labels.choices(AssessmentMethod.values());
    }

    /** The range of a total, in words. */
    public String range() {
        return "From " + instrument.lowest().toPlainString() + " to "
                + instrument.highest().toPlainString();
    }

    /** The page's title. */
    public String title() {
        return (errors.isEmpty() ? "" : "Error: ") + instrument.name() + " of " + patient.callName();
    }
}
