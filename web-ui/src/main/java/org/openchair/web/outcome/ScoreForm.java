package org.openchair.web.outcome;

import java.util.List;
import java.util.UUID;
import org.openchair.api.Problem;
import org.openchair.api.outcome.InstrumentView;
import org.openchair.api.patient.PatientView;
import org.openchair.outcome.AssessmentMethod;
import org.openchair.outcome.ScoreCheck;
import org.openchair.web.frame.Choice;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;

/**
 * The form that records a questionnaire of a patient.
 *
 * @param id of the score to be, made with the empty form, so that sending it twice records one
 * @param asked what the service asks about the date; null when it asks nothing
 */
public record ScoreForm(
        PatientView patient,
        UUID id,
        InstrumentView instrument,
        EnteredScore entered,
        FieldErrors errors,
        ScoreCheck asked) {

    /** The form without a question about the date. */
    ScoreForm(PatientView patient, UUID id, InstrumentView instrument, EnteredScore entered, FieldErrors errors) {
        this(patient, id, instrument, entered, errors, null);
    }

    /** The question that the service asks about the date; null for any other problem. */
    static ScoreCheck askedBy(Problem problem) {
        return switch (problem.code()) {
            case "taken-long-ago" -> ScoreCheck.LONG_AGO;
            case "changes-first-score" -> ScoreCheck.FIRST_SCORE;
            default -> null;
        };
    }

    /** Is this question asked, or was it answered before, so that the answer stays on the form? */
    public boolean asks(ScoreCheck check) {
        return check == asked || entered.checked().contains(check);
    }

    /** A question about the date, as the box beside it says it. */
    public static String words(ScoreCheck check) {
        return switch (check) {
            case LONG_AGO -> "The date is right: it was answered more than two years ago";
            case FIRST_SCORE -> "The date is right: measure changes from this score";
        };
    }

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
