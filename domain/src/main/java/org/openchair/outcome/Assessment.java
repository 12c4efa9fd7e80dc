package org.openchair.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A questionnaire as a patient answered it once, with the score computed then. It is never changed; a wrong one is marked as
 * entered in error and counts no more.
 *
 * @param answers in the order of the items, null where one is missing; empty when only the total is known
 * @param recordedBy the member of staff who recorded it
 */
public record Assessment(
        UUID id,
        UUID patientId,
        String instrument,
        String version,
        LocalDate takenOn,
        AssessmentMethod method,
        List<Integer> answers,
        Score score,
        Risk risk,
        UUID recordedBy,
        Instant recordedAt) {}
