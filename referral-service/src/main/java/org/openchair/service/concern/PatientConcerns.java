package org.openchair.service.concern;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.concern.PatientConcern;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.concern.ConcernKind;
import org.openchair.concern.ConcernReach;
import org.openchair.patient.Patients;
import org.openchair.safety.RedisclosureNotice;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;

/** The concerns that reach the clinicians of a person's clinic, and that they acknowledge. What stays with the group does not exist here. */
@Act
public class PatientConcerns {

    private static final String TOLD =
            """
            SELECT c.id, g.name AS group_name, s.local_date, c.kind, c.seen, c.action_taken, c.reach, c.reason, c.noted_at,
                   openchair.under_part_2(g.id) AS part2,
                   by.display_name AS noted_by, c.acknowledged_at, reader.display_name AS acknowledged_by
              FROM openchair.enrollment e
              JOIN openchair.concern c ON c.enrollment_id = e.id AND c.reach <> 'STAYS'
              JOIN openchair.group_session s ON s.id = c.session_id
              JOIN openchair.support_group g ON g.id = s.group_id
              JOIN openchair.staff by ON by.id = c.noted_by
              LEFT JOIN openchair.staff reader ON reader.id = c.acknowledged_by
             WHERE e.patient_id = ? ORDER BY c.acknowledged_at IS NOT NULL, c.noted_at DESC, c.id DESC LIMIT 100""";

    private static final String ACKNOWLEDGE =
            """
            UPDATE openchair.concern c SET acknowledged_at = greatest(?, c.noted_at), acknowledged_by = ?
              FROM openchair.enrollment e
             WHERE c.id = ? AND e.id = c.enrollment_id AND e.patient_id = ? AND c.reach <> 'STAYS' AND c.acknowledged_at IS NULL""";

    @Inject
    Rows rows;

    @Inject
    Patients patients;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Those that wait first, then the latest; refused with {@code not-found}. */
    public Outcome<List<PatientConcern>> list(UUID patientId) {
        return caller.clinician()
                .then(clinician -> Found.or404(patients.find(patientId, clinician.clinicId())))
                .then(patient -> {
                    audit.record(AuditEvent.read(patientId, "concerns", patientId));
                    return Outcome.done(told(patientId));
                });
    }

    /** Takes note of one; refused with {@code not-found}. Doing it again changes nothing. */
    public Outcome<List<PatientConcern>> acknowledge(UUID patientId, UUID concernId) {
        return caller.clinician().then(clinician -> Found.or404(patients.find(patientId, clinician.clinicId()))
                .then(patient -> {
                    int acknowledged = rows.change(
                            Query.of(ACKNOWLEDGE, clock.instant(), clinician.staffId(), concernId, patientId));
                    if (acknowledged == 1) {
                        audit.record(AuditEvent.changed("concern.acknowledge", patientId, "concern", concernId));
                    }
                    return known(told(patientId), concernId);
                }));
    }

    private static Outcome<List<PatientConcern>> known(List<PatientConcern> told, UUID concernId) {
        return told.stream().anyMatch(each -> each.id().equals(concernId))
                ? Outcome.done(told)
                : Outcome.refused(Refusal.notFound());
    }

    private List<PatientConcern> told(UUID patientId) {
        return rows.list(Query.of(TOLD, patientId), PatientConcerns::concern);
    }

    private static PatientConcern concern(Row row) {
        return new PatientConcern(
                row.id("id"),
                row.text("group_name"),
                row.date("local_date"),
                row.code("kind", ConcernKind.class),
                row.text("seen"),
                row.text("action_taken"),
                row.code("reach", ConcernReach.class),
                row.text("reason"),
                RedisclosureNotice.where(row.flag("part2")),
                row.instant("noted_at"),
                row.text("noted_by"),
                row.instant("acknowledged_at"),
                row.text("acknowledged_by"));
    }
}
