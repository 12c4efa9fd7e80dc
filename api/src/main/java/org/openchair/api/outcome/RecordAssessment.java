package org.openchair.api.outcome;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openchair.outcome.AssessmentMethod;
import org.openchair.outcome.ScoreCheck;

/**
 * Records a questionnaire that a patient answered: its answers, or only their total. Sent with an id made by the client, so that
 * it can be repeated.
 *
 * @param instrument code; the present edition is taken
 * @param takenOn the day on which it was answered; today or earlier
 * @param answers in the order of the items, null where one is missing; null or empty when only the total is known
 * @param total null when there are answers
 * @param checked questions about the date that the clinician has answered by checking it; null when none was asked
 */
public record RecordAssessment(
        @NotNull UUID id,
        @NotBlank @Size(max = 40) String instrument,
        @NotNull LocalDate takenOn,
        @NotNull AssessmentMethod method,
        @Size(max = 100) List<Integer> answers,
        BigDecimal total,
        @Size(max = 2) Set<ScoreCheck> checked) {}
