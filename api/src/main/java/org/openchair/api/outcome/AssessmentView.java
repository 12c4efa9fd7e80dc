package org.openchair.api.outcome;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openchair.outcome.AssessmentMethod;
import org.openchair.outcome.Risk;

/**
 * A score of a patient.
 *
 * @param band how the score is called, such as "moderate"
 * @param isCase is it beyond the instrument's cut? False also where none is agreed
 * @param answered number of answers it rests on; null when only the total is known
 * @param prorated do the answers given stand in for some that are missing?
 * @param answers in the order of the items, null where one is missing; empty when only the total is known
 */
public record AssessmentView(
        UUID id,
        String instrument,
        String version,
        LocalDate takenOn,
        AssessmentMethod method,
        BigDecimal score,
        String band,
        boolean isCase,
        Integer answered,
        boolean prorated,
        Risk risk,
        List<Integer> answers,
        String recordedBy,
        Instant recordedAt) {}
