package org.openchair.outcome;

import java.math.BigDecimal;
import java.util.List;
import org.openchair.Outcome;
import org.openchair.Refusal;

/**
 * A questionnaire in one edition, with its wording in one language.
 *
 * @param code such as PHQ-9
 * @param version edition of the definition; kept with every score
 * @param measures what it measures, such as "depression"
 * @param stem the question above the items; null where the text may not be shipped
 * @param license what may be done with it
 * @param acknowledgement whom its use must name, or null
 */
public record Instrument(
        String code,
        String version,
        String name,
        String measures,
        String stem,
        String license,
        String acknowledgement,
        Scoring scoring,
        Scale scale) {

    /** May its items be shown, so that they can be answered here? */
    public boolean hasText() {
        return stem != null;
    }

    /**
     * The score of answers, or of a total that somebody else added up: one of the two.
     *
     * @param answers in the order of the items, null where one is missing; empty when only the total is known
     * @param total null when there are answers
     * @return refused with {@code answers-or-total} or what {@link Scoring} and {@link Scale} refuse
     */
    public Outcome<Score> score(List<Integer> answers, BigDecimal total) {
        if (answers.isEmpty() == (total == null)) {
            return Outcome.refused(
                    new Refusal("answers-or-total", "Give the answers or the total, not both.", "answers"));
        }
        return total == null ? scoring.score(answers) : scale.total(total);
    }
}
