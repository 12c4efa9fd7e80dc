package org.openchair.api.outcome;

import java.math.BigDecimal;
import java.util.List;
import org.openchair.outcome.Change;
import org.openchair.outcome.ChangeBasis;
import org.openchair.outcome.Direction;

/**
 * A patient's scores on one questionnaire.
 *
 * @param bands from the lowest
 * @param changeThreshold smallest difference that counts as change; null when none is agreed
 * @param changeBasis null without a threshold
 * @param change from the first score to the last
 * @param scores oldest first, at least one
 */
public record ScoreCourse(
        String instrument,
        String version,
        String name,
        String measures,
        Direction direction,
        BigDecimal lowest,
        BigDecimal highest,
        List<Band> bands,
        BigDecimal changeThreshold,
        ChangeBasis changeBasis,
        Change change,
        List<AssessmentView> scores) {

    /** A range of scores, from its lowest to where the next begins. */
    public record Band(BigDecimal from, String label) {}

    /** The latest score. */
    public AssessmentView last() {
        return scores.get(scores.size() - 1);
    }
}
