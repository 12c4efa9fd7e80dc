package org.openchair.service.patient;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.patient.IdentityEvent;
import org.openchair.api.patient.IdentityEvent.Kind;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.patient.IdentityField;
import org.openchair.patient.Patients;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;

/** Reads what a patient was known by before, in this record and in those merged into it, and which merges were made and undone. One statement. */
@Act
public class IdentityHistory {

    private static final String EVENTS =
            """
            WITH merge AS (
              SELECT m.*, p.record_number AS merged_number, k.record_number AS kept_number
                FROM openchair.patient_merge m
                JOIN openchair.patient p ON p.id = m.merged_id
                JOIN openchair.patient k ON k.id = m.kept_id
               WHERE p.merged_into = ? OR m.kept_id = ? OR m.merged_id = ?)
            SELECT 'CHANGED' AS kind, c.field, c.old_value, c.new_value, p.record_number, c.changed_at AS at,
                   s.display_name AS by, c.merge_id
              FROM openchair.identity_change c
              JOIN openchair.patient p ON p.id = c.patient_id
              JOIN openchair.staff s ON s.id = c.changed_by
             WHERE p.id = ? OR p.merged_into = ?
            UNION ALL
            SELECT 'MERGED', NULL, m.merged_number, NULL, m.kept_number, m.merged_at, s.display_name, m.id
              FROM merge m JOIN openchair.staff s ON s.id = m.merged_by
            UNION ALL
            SELECT 'MERGE_UNDONE', NULL, m.merged_number, NULL, m.kept_number, m.undone_at, s.display_name, m.id
              FROM merge m JOIN openchair.staff s ON s.id = m.undone_by
             ORDER BY at DESC, kind DESC, field""";

    @Inject
    Patients patients;

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    /** The latest first; refused with {@code not-found}. */
    public Outcome<List<IdentityEvent>> of(UUID patientId) {
        return caller.clinician()
                .then(clinician -> Found.or404(patients.find(patientId, clinician.clinicId())))
                .then(patient -> {
                    audit.record(AuditEvent.read(patientId, "identity-history", patientId));
                    return Outcome.done(rows.list(
                            Query.of(EVENTS, patientId, patientId, patientId, patientId, patientId),
                            IdentityHistory::event));
                });
    }

    private static IdentityEvent event(Row row) {
        return new IdentityEvent(
                row.code("kind", Kind.class),
                row.code("field", IdentityField.class),
                row.text("old_value"),
                row.text("new_value"),
                row.text("record_number"),
                row.instant("at"),
                row.text("by"),
                row.id("merge_id"));
    }
}
