package org.openchair.web.outcome;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openchair.api.outcome.InstrumentView;
import org.openchair.api.outcome.RecordAssessment;
import org.openchair.outcome.AssessmentMethod;
import org.openchair.outcome.ScoreCheck;
import org.openchair.web.frame.DateFields;
import org.openchair.web.frame.FieldErrors;
import org.openchair.web.frame.Labels;
import org.openchair.web.frame.SubmittedForm;

/**
 * A questionnaire as it was filled in; kept as entered, so that it can be shown again.
 *
 * @param answers by item, empty text where none was chosen
 * @param total empty text when the answers are given
 * @param checked questions about the date that were answered
 */
public record EnteredScore(
        DateFields takenOn, String method, List<String> answers, String total, Set<ScoreCheck> checked) {
    /** The fields of the form, by the names that the service knows them by. */
    public static final Set<String> FIELDS = Set.of("takenOn", "method", "total");

    /** The empty form. Not even today is filled in: which day it is depends on the clinic's zone, and on when it was answered. */
    public static EnteredScore empty(InstrumentView instrument) {
        return new EnteredScore(
                DateFields.EMPTY, "", Collections.nCopies(instrument.items().size(), ""), "", Set.of());
    }

    /** The form as it was sent. */
    public static EnteredScore from(InstrumentView instrument, SubmittedForm form) {
        return new EnteredScore(
                DateFields.from(form, "takenOn"),
                form.text("method"),
                IntStream.rangeClosed(1, instrument.items().size())
                        .mapToObj(item -> form.text(field(item)))
                        .toList(),
                form.text("total"),
                Arrays.stream(ScoreCheck.values())
                        .filter(each -> form.has(each.name()))
                        .collect(Collectors.toSet()));
    }

    /** The field of an item, counted from 1. */
    public static String field(int item) {
        return "item-" + item;
    }

    /** What must be corrected before this can be sent. */
    public FieldErrors errors() {
        FieldErrors errors = FieldErrors.none()
                .when(!hasAnswers() && total.isEmpty(), firstField(), "Choose the answers, or enter the total")
                .when(!total.isEmpty() && number().isEmpty(), "total", "Enter the total as a number, such as 12")
                .when(
                        takenOn.date().isEmpty(),
                        "takenOn",
                        takenOn.advice("Enter the day on which it was answered, such as 3 31 2026"));
        return errors.when(Labels.parse(AssessmentMethod.class, method) == null, "method", "Say how it was answered");
    }

    /** The first field of the questionnaire. */
    public String firstField() {
        return answers.isEmpty() ? "total" : field(1);
    }

    /** This as the service takes it; only once there is nothing to correct. */
    public RecordAssessment command(UUID id, InstrumentView instrument) {
        return new RecordAssessment(
                id,
                instrument.code(),
                takenOn.date().orElseThrow(),
                Labels.parse(AssessmentMethod.class, method),
                hasAnswers() ? answers.stream().map(EnteredScore::answer).toList() : List.of(),
                number().orElse(null),
                checked);
    }

    private boolean hasAnswers() {
        return answers.stream().anyMatch(each -> !each.isEmpty());
    }

    // Whoever changes what the browser sends gets the service's refusal, not an error here.
    private static Integer answer(String entered) {
        if (entered.isEmpty()) {
            return null;
        }
        return entered.matches("\\d{1,3}") ? Integer.valueOf(entered) : Integer.valueOf(-1);
    }

    private Optional<BigDecimal> number() {
        return total.matches("\\d{1,4}(\\.\\d{1,2})?") ? Optional.of(new BigDecimal(total)) : Optional.empty();
    }
}
