package org.openchair.service.staff;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.staff.SupervisedPerson;
import org.openchair.api.staff.SupervisionRecord;
import org.openchair.api.staff.SupervisionRecord.Caseload;
import org.openchair.api.staff.SupervisionRecord.DebriefEntry;
import org.openchair.api.staff.SupervisionRecord.LedSession;
import org.openchair.api.staff.SupervisionRecord.LoggedRisk;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.directory.Openings;
import org.openchair.record.Severity;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.identity.Caller.Person;
import org.openchair.service.persistence.Act;

/** How somebody gets on who leads groups: for the supervisor and for the person, for nobody else. Seven statements. */
@Act
public class SupervisionRecords {

    private static final String CASELOAD =
            """
            SELECT g.id, g.name, openchair.openings(g) AS openings
              FROM openchair.group_facilitator f
              JOIN openchair.support_group g ON g.id = f.group_id AND g.status <> 'RETIRED'
             WHERE f.staff_id = ? ORDER BY lower(g.name), g.id""";
    private static final String SESSIONS =
            """
            SELECT l.session_id, g.name, l.local_date, CAST(extract(epoch FROM l.ends_at - l.starts_at) / 60 AS integer) AS minutes,
                   EXISTS (SELECT FROM openchair.session_debrief d
                            WHERE d.session_id = l.session_id AND d.staff_id = l.staff_id AND NOT d.entered_in_error) AS debriefed,
                   due.since IS NOT NULL AS due
              FROM openchair.session_led l
              JOIN openchair.support_group g ON g.id = l.group_id
              LEFT JOIN openchair.debrief_due due ON due.session_id = l.session_id AND due.staff_id = l.staff_id
             WHERE l.staff_id = ? AND (l.state = 'HELD' AND l.local_date >= ? OR due.since IS NOT NULL)
             ORDER BY l.starts_at DESC, l.session_id LIMIT 100""";
    private static final String RISKS =
            """
            SELECT r.id, g.name, s.local_date, k.label_en, r.severity, r.action_taken
              FROM openchair.session_risk r
              JOIN openchair.reference_code k ON k.vocabulary = r.vocabulary AND k.code = r.code
              JOIN openchair.group_session s ON s.id = r.session_id
              JOIN openchair.support_group g ON g.id = s.group_id
             WHERE r.noted_by = ? AND s.local_date >= ? ORDER BY r.noted_at DESC, r.id LIMIT 100""";
    private static final String DEBRIEFS =
            """
            SELECT d.id, v.display_name, g.name, s.local_date, d.held_on, d.minutes
              FROM openchair.session_debrief d
              JOIN openchair.staff v ON v.id = d.supervisor_id
              JOIN openchair.group_session s ON s.id = d.session_id
              JOIN openchair.support_group g ON g.id = s.group_id
             WHERE d.staff_id = ? AND NOT d.entered_in_error ORDER BY d.held_on DESC, d.id LIMIT 100""";

    @Inject
    Rows rows;

    @Inject
    Supervisees supervisees;

    @Inject
    StaffRecords staff;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Refused with {@code not-linked}, or {@code not-found} for whoever is neither supervised by the caller nor the caller.
     *
     * @param days how many days back the period reaches
     */
    public Outcome<SupervisionRecord> read(UUID id, int days) {
        return caller.staff().then(me -> now(id, me, days)).then(record -> {
            audit.record(AuditEvent.read(null, "supervision", id));
            return Outcome.done(record);
        });
    }

    /** As it is now, for whoever has just changed it. */
    Outcome<SupervisionRecord> now(UUID id, Person me, int days) {
        return supervisees.find(id, me.staffId(), days).then(person -> Outcome.done(record(person, me, days)));
    }

    private SupervisionRecord record(SupervisedPerson person, Person me, int days) {
        UUID id = person.id();
        LocalDate from = LocalDate.now(clock).minusDays(days);
        return new SupervisionRecord(
                person,
                !id.equals(me.staffId()),
                rows.list(Query.of(CASELOAD, id), SupervisionRecords::caseload),
                rows.list(Query.of(SESSIONS, id, from), SupervisionRecords::session),
                rows.list(Query.of(RISKS, id, from), SupervisionRecords::risk),
                rows.list(Query.of(DEBRIEFS, id), SupervisionRecords::debrief),
                staff.trainings(id),
                staff.meetings(id));
    }

    private static Caseload caseload(Row row) {
        return new Caseload(row.id("id"), row.text("name"), row.code("openings", Openings.class));
    }

    private static LedSession session(Row row) {
        return new LedSession(
                row.id("session_id"),
                row.text("name"),
                row.date("local_date"),
                row.count("minutes"),
                row.flag("debriefed"),
                row.flag("due"));
    }

    private static LoggedRisk risk(Row row) {
        return new LoggedRisk(
                row.id("id"),
                row.text("name"),
                row.date("local_date"),
                row.text("label_en"),
                row.code("severity", Severity.class),
                row.text("action_taken"));
    }

    private static DebriefEntry debrief(Row row) {
        return new DebriefEntry(
                row.id("id"),
                row.text("display_name"),
                row.text("name"),
                row.date("local_date"),
                row.date("held_on"),
                row.count("minutes"));
    }
}
