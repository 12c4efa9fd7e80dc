package org.openchair.service.patient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.patient.EarlierScore;
import org.openchair.outcome.ScoreDateRule;
import org.openchair.patient.Patients;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;

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
                .map(earliest -> Outcome.<UUID>refused(ScoreDateRule.birthAfterScore(earliest)))
                .orElseGet(() -> Outcome.done(patientId));
    }
}
