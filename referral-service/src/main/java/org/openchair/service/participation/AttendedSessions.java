package org.openchair.service.participation;

import jakarta.inject.Inject;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.record.AttendedSession;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.directory.MeetingFormat;
import org.openchair.patient.Patients;
import org.openchair.platform.request.Paging;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.session.AttendanceOutcome;
import org.openchair.session.Modality;

/**
 * Lists the sessions held while a patient of the caller's clinic had a seat: that they came and how, nothing of what it was about, and
 * only where the patient agrees that the clinic hears of it.
 */
@Act
public class AttendedSessions {

    private static final String HELD =
            """
            SELECT s.id, g.name AS group_name, s.local_date, coalesce(a.outcome, 'NOT_RECORDED') AS outcome, a.modality, g.format, s.starts_at
              FROM openchair.enrollment e
              JOIN openchair.referral r ON r.id = e.referral_id AND openchair.hears_back(r)
              JOIN openchair.group_session s ON s.group_id = e.group_id AND s.state = 'HELD' AND openchair.is_expected(e, s)
              JOIN openchair.support_group g ON g.id = e.group_id
              LEFT JOIN openchair.attendance a ON a.session_id = s.id AND a.enrollment_id = e.id
             WHERE e.patient_id = ?""";

    @Inject
    Rows rows;

    @Inject
    Patients patients;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    /** Latest first; refused with {@code not-found} for another clinic's patient. */
    public Outcome<Page<AttendedSession>> list(UUID patientId, Paging paging) {
        return caller.clinician()
                .then(clinician -> Found.or404(patients.find(patientId, clinician.clinicId())))
                .then(patient -> {
                    audit.record(AuditEvent.read(patientId, "attended-sessions", patientId));
                    return Outcome.done(rows.page(
                            Query.of(HELD, patientId), "starts_at DESC, id", paging, AttendedSessions::session));
                });
    }

    private static AttendedSession session(Row row) {
        return new AttendedSession(
                row.id("id"),
                row.text("group_name"),
                row.date("local_date"),
                row.code("outcome", AttendanceOutcome.class),
                row.code("modality", Modality.class),
                row.code("format", MeetingFormat.class));
    }
}
