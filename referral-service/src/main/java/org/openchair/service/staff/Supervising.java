package org.openchair.service.staff;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.openchair.DayAnywhere;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.staff.NoteDebrief;
import org.openchair.api.staff.NoteMeeting;
import org.openchair.api.staff.NoteSupervision;
import org.openchair.api.staff.SupervisionRecord;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.identity.Caller.Person;
import org.openchair.service.persistence.Act;
import org.openchair.staff.Debrief;

/** What a supervisor notes of those whom they supervise, and of nobody else. A wrong entry is marked and does not count any more. */
@Act
public class Supervising {

    /** Days that a record reaches back when nothing else is asked. */
    static final int USUAL_DAYS = 90;

    private static final String LED =
            """
            SELECT s.local_date FROM openchair.group_session s
             WHERE s.id = ? AND (EXISTS (SELECT FROM openchair.session_led l WHERE l.session_id = s.id AND l.staff_id = ?)
                                 OR EXISTS (SELECT FROM openchair.session_risk r WHERE r.session_id = s.id AND r.noted_by = ?))""";
    private static final String KNOWN = "SELECT 1 FROM openchair.session_debrief WHERE id = ? AND staff_id = ?";
    private static final String NOTE = "INSERT INTO openchair.session_debrief"
            + " (id, session_id, staff_id, supervisor_id, held_on, minutes, noted_at) VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String WITHDRAW = "UPDATE openchair.session_debrief SET entered_in_error = true"
            + " WHERE id = ? AND staff_id = ? AND supervisor_id = ?";

    @Inject
    Rows rows;

    @Inject
    Supervisees supervisees;

    @Inject
    SupervisionRecords records;

    @Inject
    StaffKeeping keeping;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Refused with {@code not-found}, {@code session-unknown}, {@code id-taken}, or what {@link Debrief#noted} says. */
    public Outcome<SupervisionRecord> note(UUID id, NoteDebrief asked) {
        return caller.staff().then(me -> supervisees
                .supervisedBy(me.staffId(), id)
                .then(known -> rows.any(Query.of(KNOWN, asked.id(), id))
                        ? Outcome.done(asked.id())
                        : led(asked.sessionId(), id)
                                .then(day -> new Debrief(asked.sessionId(), asked.heldOn(), asked.minutes())
                                        .noted(day, DayAnywhere.latest(clock)))
                                .then(debrief -> keep(asked.id(), id, me, debrief)))
                .then(noted -> records.now(id, me, USUAL_DAYS)));
    }

    private Outcome<LocalDate> led(UUID session, UUID person) {
        return rows.first(Query.of(LED, session, person, person), row -> row.date("local_date"))
                .<Outcome<LocalDate>>map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        new Refusal("session-unknown", "Choose a session that this person led.", "sessionId")));
    }

    private Outcome<UUID> keep(UUID debriefId, UUID person, Person me, Debrief debrief) {
        rows.change(Query.of(
                NOTE,
                debriefId,
                debrief.session(),
                person,
                me.staffId(),
                debrief.heldOn(),
                debrief.minutes(),
                clock.instant()));
        audit.record(AuditEvent.changed("supervision.debrief", null, "staff", person));
        return Outcome.done(debriefId);
    }

    /** What the caller noted wrongly does not count; refused with {@code not-found}. */
    public Outcome<SupervisionRecord> withdrawDebrief(UUID id, UUID debriefId) {
        return caller.staff().then(me -> {
            if (rows.change(Query.of(WITHDRAW, debriefId, id, me.staffId())) == 0) {
                return Outcome.refused(Refusal.notFound());
            }
            audit.record(AuditEvent.changed("supervision.entered-in-error", null, "staff", id));
            return records.now(id, me, USUAL_DAYS);
        });
    }

    /** Refused with {@code not-found}, {@code id-taken}, or what noting a supervision refuses. */
    public Outcome<SupervisionRecord> note(UUID id, NoteMeeting asked) {
        return caller.staff().then(me -> supervisees
                .supervisedBy(me.staffId(), id)
                .then(known -> keeping.note(
                        id, new NoteSupervision(asked.id(), me.staffId(), asked.heldOn(), asked.minutes())))
                .then(noted -> records.now(id, me, USUAL_DAYS)));
    }
}
