package org.openchair.service.patient;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.patient.MergeView;
import org.openchair.api.patient.MergeView.Obstacle;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.persistence.Act;

/** Reads which records were merged into one, and what undoing would give back. One statement. */
@Act
public class MergeList {

    private static final String INTO =
            """
            SELECT m.id, m.kept_id, m.merged_id, p.record_number, m.merged_at, s.display_name AS merged_by,
                   m.undoable_until, m.undone_at, u.display_name AS undone_by, openchair.is_built_on(m) AS built_on,
                   ARRAY(SELECT back FROM openchair.referrals_going_back(m.id) AS back
                          WHERE m.undone_at IS NULL ORDER BY back) AS referrals
              FROM openchair.patient_merge m
              JOIN openchair.patient p ON p.id = m.merged_id
              JOIN openchair.staff s ON s.id = m.merged_by
              LEFT JOIN openchair.staff u ON u.id = m.undone_by
             WHERE m.kept_id = ? ORDER BY m.merged_at DESC, m.id DESC""";

    @Inject
    OwnPatients own;

    @Inject
    Rows rows;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The latest first, also those that were undone; refused with {@code not-found}. */
    public Outcome<List<MergeView>> of(UUID patientId) {
        return own.clinicianOf(patientId).then(clinician -> {
            audit.record(AuditEvent.read(patientId, "merges", patientId));
            return Outcome.done(rows.list(Query.of(INTO, patientId), this::view));
        });
    }

    private MergeView view(Row row) {
        return new MergeView(
                row.id("id"),
                row.id("merged_id"),
                row.text("record_number"),
                row.instant("merged_at"),
                row.text("merged_by"),
                row.instant("undoable_until"),
                row.instant("undone_at"),
                row.text("undone_by"),
                RecordMerges.merge(row)
                        .whyNotUndone(clock.instant())
                        .map(refusal -> new Obstacle(refusal.code(), refusal.detail()))
                        .orElse(null),
                row.ids("referrals"));
    }
}
