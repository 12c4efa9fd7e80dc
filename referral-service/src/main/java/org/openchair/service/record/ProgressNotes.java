package org.openchair.service.record;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.record.PatientNote;
import org.openchair.api.record.ProgressNote;
import org.openchair.api.record.WriteProgressNote;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.patient.Patients;
import org.openchair.record.ProgressNoteRule;
import org.openchair.service.concern.ConcernRelease;
import org.openchair.service.concern.ConcernReleases;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.service.safety.Alarm;
import org.openchair.service.screening.Screening;
import org.openchair.service.session.LedSessions;
import org.openchair.service.session.LedSessions.LedSession;
import org.openchair.service.session.MemberNames;
import org.openchair.service.session.MemberNames.Written;
import org.openchair.staff.Credential;

/** A therapist's notes on single persons: read by their author, and by the clinicians of the person's clinic. */
@Act
public class ProgressNotes {

    private static final String OWN =
            """
            SELECT n.id, n.enrollment_id, openchair.called_in_group(p, g) AS call_name, n.note, n.clinic_sees, n.written_at
              FROM openchair.progress_note n
              JOIN openchair.enrollment e ON e.id = n.enrollment_id
              JOIN openchair.patient p ON p.id = e.patient_id
              JOIN openchair.support_group g ON g.id = e.group_id
             WHERE n.session_id = ? AND n.written_by = ? ORDER BY n.written_at, n.id""";

    private static final String OF_PATIENT =
            """
            SELECT n.id, g.name AS group_name, s.local_date, n.note, n.written_at, by.display_name AS written_by
              FROM openchair.enrollment e
              JOIN openchair.progress_note n ON n.enrollment_id = e.id AND n.clinic_sees
              JOIN openchair.group_session s ON s.id = n.session_id
              JOIN openchair.support_group g ON g.id = s.group_id
              JOIN openchair.staff by ON by.id = n.written_by
             WHERE e.patient_id = ? ORDER BY n.written_at DESC, n.id DESC LIMIT 100""";

    @Inject
    Alarm alarm;

    @Inject
    Screening screening;

    @Inject
    Rows rows;

    @Inject
    LedSessions sessions;

    @Inject
    Patients patients;

    @Inject
    ConcernReleases disclosures;

    @Inject
    MemberNames names;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The caller's own notes of a session; refused with {@code not-found} or the code of a {@link ProgressNoteRule}. */
    public Outcome<List<ProgressNote>> own(UUID sessionId) {
        return therapist(sessionId).then(led -> {
            audit.record(AuditEvent.listed("progress-notes/" + sessionId));
            return Outcome.done(written(sessionId));
        });
    }

    /**
     * Refused with {@code not-found}, {@code names-in-text}, {@code id-taken} or the code of a {@link ProgressNoteRule}. Sending
     * it again changes nothing.
     */
    public Outcome<List<ProgressNote>> write(UUID sessionId, WriteProgressNote asked) {
        return therapist(sessionId)
                .then(led -> Found.or404(
                        disclosures.of(asked.enrollmentId(), led.group().id())))
                .then(about -> {
                    alertOf(about);
                    return Outcome.done(about);
                })
                .then(about -> isWritten(sessionId, asked.id())
                        ? Outcome.done(written(sessionId))
                        : names.screenBut(
                                        asked.enrollmentId(),
                                        about.groupId(),
                                        asked.namesConfirmed(),
                                        new Written("note", asked.note()))
                                .then(clean -> kept(sessionId, asked, about)));
    }

    private void alertOf(ConcernRelease about) {
        screening.alerts(() -> alarm.raiseForText(
                about.patientId(), about.clinicId(), caller.person().orElseThrow()));
    }

    private boolean isWritten(UUID sessionId, UUID id) {
        return written(sessionId).stream().anyMatch(note -> note.id().equals(id));
    }

    /** What the clinicians of a person's clinic read, latest first; refused with {@code not-found}. */
    public Outcome<List<PatientNote>> ofPatient(UUID patientId) {
        return caller.clinician()
                .then(clinician -> Found.or404(patients.find(patientId, clinician.clinicId())))
                .then(patient -> {
                    audit.record(AuditEvent.read(patientId, "progress-notes", patientId));
                    return Outcome.done(rows.list(Query.of(OF_PATIENT, patientId), ProgressNotes::patientNote));
                });
    }

    private Outcome<LedSession> therapist(UUID sessionId) {
        return sessions.read(sessionId)
                .then(led -> ProgressNoteRule.check(led.group().facts().nature().leadership(), credential())
                        .then(allowed -> Outcome.done(led)));
    }

    private Credential credential() {
        return rows.first(
                        Query.of(
                                "SELECT coalesce(credential, 'OTHER') AS credential FROM openchair.staff WHERE id = ?",
                                staffId()),
                        row -> row.code("credential", Credential.class))
                .orElseThrow();
    }

    private Outcome<List<ProgressNote>> kept(UUID sessionId, WriteProgressNote asked, ConcernRelease about) {
        rows.change(Query.of(
                """
                INSERT INTO openchair.progress_note (id, session_id, enrollment_id, note, clinic_sees, names_confirmed, written_at,
                  written_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                asked.id(),
                sessionId,
                asked.enrollmentId(),
                asked.note().strip(),
                about.letsNotesOut(),
                asked.namesConfirmed(),
                clock.instant(),
                staffId()));
        audit.record(AuditEvent.changed("progress-note.write", about.patientId(), "progress-note", asked.id()));
        return Outcome.done(written(sessionId));
    }

    private List<ProgressNote> written(UUID sessionId) {
        return rows.list(Query.of(OWN, sessionId, staffId()), ProgressNotes::note);
    }

    private UUID staffId() {
        return caller.person().orElseThrow().staffId();
    }

    private static ProgressNote note(Row row) {
        return new ProgressNote(
                row.id("id"),
                row.id("enrollment_id"),
                row.text("call_name"),
                row.text("note"),
                row.flag("clinic_sees"),
                row.instant("written_at"));
    }

    private static PatientNote patientNote(Row row) {
        return new PatientNote(
                row.id("id"),
                row.text("group_name"),
                row.date("local_date"),
                row.text("note"),
                row.instant("written_at"),
                row.text("written_by"));
    }
}
