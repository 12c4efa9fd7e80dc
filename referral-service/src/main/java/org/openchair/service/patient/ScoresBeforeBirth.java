package org.openchair.service.patient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.patient.EarlierScore;
import org.openchair.patient.Patients;
import org.openchair.service.persistence.Query;
import org.openchair.service.persistence.Rows;

/** Keeps a changed birth date from coming after a score, on whichever way it changes. The database holds the same at the end. */
@RequestScoped
public class ScoresBeforeBirth {

    private static final String EARLIEST =
            "SELECT day AS taken_on FROM openchair.score_before_birth(?) AS day WHERE day IS NOT NULL";

    @Inject
    Patients patients;

    @Inject
    Rows rows;

    /** After the change; refused with {@code scores-before-birth}, naming the day of the earliest. */
    Outcome<UUID> check(UUID patientId) {
        patients.write();
        return rows.first(Query.of(EARLIEST, patientId), row -> new EarlierScore(row.date("taken_on")))
                .map(ScoresBeforeBirth::refused)
                .orElseGet(() -> Outcome.done(patientId));
    }

    private static Outcome<UUID> refused(EarlierScore earliest) {
        return Outcome.refused(new Refusal(
                "scores-before-birth",
                "A score is dated before this birth date. Check both dates. If the score’s date is wrong, mark the score as entered in error.",
                "birthDate",
                new Refusal.Conflict(earliest, null),
                List.of()));
    }
}
