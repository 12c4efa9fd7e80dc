package org.openchair.api.feedback;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openchair.directory.EvaluationRhythm;

/**
 * How members rated the sessions of a group.
 *
 * @param evaluationDueOn the day by which the group's progress is to be looked at; null when not stated
 * @param rhythm how often that is; null when not stated
 * @param together everything that is reported; null when nothing is
 * @param batches of closed calendar months, as many in a row as have eleven answers together; latest first
 */
public record GroupFeedback(
        UUID groupId,
        String groupName,
        LocalDate evaluationDueOn,
        EvaluationRhythm rhythm,
        Batch together,
        List<Batch> batches) {

    /**
     * Ratings that are reported together.
     *
     * @param sessions how many sessions
     * @param answers how many people answered
     */
    public record Batch(
            LocalDate firstDay,
            LocalDate lastDay,
            int sessions,
            int answers,
            BigDecimal heard,
            BigDecimal topics,
            BigDecimal approach,
            BigDecimal overall) {}
}
