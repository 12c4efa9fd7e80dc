package org.openchair.service.patient;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.patient.NoteStage;
import org.openchair.api.patient.NotedStage;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.patient.Patient;
import org.openchair.patient.Patients;
import org.openchair.patient.RecoveryStage;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;

/** Notes and reads the stages of a patient's recovery, also those noted in a record that was merged into theirs. */
@Act
public class RecoveryStages {

    private static final String NOTED =
            """
            SELECT n.id, n.stage, n.noted_at, s.display_name AS noted_by
              FROM openchair.recovery_stage n
              JOIN openchair.patient p ON p.id = n.patient_id
              JOIN openchair.staff s ON s.id = n.noted_by
             WHERE p.id = ? OR p.merged_into = ?
             ORDER BY n.noted_at DESC, n.id DESC""";

    @Inject
    Patients patients;

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The latest first; refused with {@code not-found}. */
    public Outcome<List<NotedStage>> of(UUID patientId) {
        return caller.clinician()
                .then(clinician -> Found.or404(patients.find(patientId, clinician.clinicId())))
                .then(patient -> {
                    audit.record(AuditEvent.read(patientId, "recovery-stages", patientId));
                    return Outcome.done(noted(patientId));
                });
    }

    /** Refused with {@code not-found} or {@code id-taken}. Sending it again changes nothing. */
    public Outcome<List<NotedStage>> note(UUID patientId, NoteStage asked) {
        return caller.clinician().then(clinician -> Found.or404(patients.find(patientId, clinician.clinicId()))
                .then(patient -> written(patient, asked, clinician)));
    }

    private Outcome<List<NotedStage>> written(Patient patient, NoteStage asked, Caller.Person clinician) {
        int isNew = rows.change(Query.of(
                "INSERT INTO openchair.recovery_stage (id, patient_id, stage, noted_at, noted_by)"
                        + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                asked.id(),
                patient.id(),
                asked.stage(),
                clock.instant(),
                clinician.staffId()));
        List<NotedStage> noted = noted(patient.id());
        if (isNew == 1) {
            audit.record(AuditEvent.changed("patient.note-stage", patient.id(), "recovery-stage", asked.id()));
            return Outcome.done(noted);
        }
        return noted.stream().anyMatch(each -> each.id().equals(asked.id()))
                ? Outcome.done(noted)
                : Outcome.refused(Refusal.idTaken());
    }

    private List<NotedStage> noted(UUID patientId) {
        return rows.list(Query.of(NOTED, patientId, patientId), RecoveryStages::noted);
    }

    private static NotedStage noted(Row row) {
        return new NotedStage(
                row.id("id"), row.code("stage", RecoveryStage.class), row.instant("noted_at"), row.text("noted_by"));
    }
}
