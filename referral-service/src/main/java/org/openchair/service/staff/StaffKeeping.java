package org.openchair.service.staff;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.openchair.DayAnywhere;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.staff.DescribeStaff;
import org.openchair.api.staff.NoteSupervision;
import org.openchair.api.staff.NoteTraining;
import org.openchair.api.staff.StaffRecord;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.staff.Supervision;
import org.openchair.staff.Training;

/**
 * Keeps what is known of the people who lead groups. Trainings and meetings are noted once, however often they are sent; a wrong
 * one is marked as entered in error and does not count any more.
 */
@Act
public class StaffKeeping {

    private static final String LOCK = "SELECT id, version FROM openchair.staff WHERE id = ? FOR NO KEY UPDATE";
    private static final String DESCRIBE = "UPDATE openchair.staff SET credential = CAST(? AS text),"
            + " supervisor_id = CAST(? AS uuid), version = version + 1 WHERE id = ?";
    private static final String NOTE_TRAINING = "INSERT INTO openchair.staff_training"
            + " (id, staff_id, subject_matter, completed_on, valid_until, noted_by, noted_at)"
            + " VALUES (?, ?, ?, ?, CAST(? AS date), ?, ?)";
    private static final String NOTE_SUPERVISION = "INSERT INTO openchair.supervision_meeting"
            + " (id, staff_id, supervisor_id, held_on, minutes, noted_by, noted_at) VALUES (?, ?, ?, ?, ?, ?, ?)";

    @Inject
    Rows rows;

    @Inject
    StaffRecords records;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Refused with {@code not-found}, {@code stale-version}, {@code supervises-self} or {@code supervisor-unknown}. */
    public Outcome<StaffRecord> describe(UUID id, DescribeStaff asked) {
        if (id.equals(asked.supervisorId())) {
            return Outcome.refused(Supervision.selfSupervised());
        }
        return version(id)
                .then(version -> version == asked.version() ? supervisor(asked.supervisorId()) : stale(id, asked))
                .then(known -> {
                    rows.change(Query.of(DESCRIBE, asked.credential(), asked.supervisorId(), id));
                    return kept("staff.describe", id);
                });
    }

    /** Refused with {@code not-found}, {@code id-taken}, or what {@link Training#noted} says. */
    public Outcome<StaffRecord> note(UUID id, NoteTraining asked) {
        Training training = new Training(asked.subject().strip(), asked.completedOn(), asked.validUntil());
        return version(id)
                .then(version -> known("staff_training", asked.id(), id)
                        ? records.now(id)
                        : training.noted(DayAnywhere.latest(clock)).then(noted -> keep(id, asked.id(), noted)));
    }

    private Outcome<StaffRecord> keep(UUID id, UUID trainingId, Training training) {
        rows.change(Query.of(
                NOTE_TRAINING,
                trainingId,
                id,
                training.subject(),
                training.completedOn(),
                training.validUntil(),
                caller.subject(),
                clock.instant()));
        return kept("staff.note-training", id);
    }

    /** Refused with {@code not-found}, {@code supervisor-unknown}, {@code id-taken}, or what {@link Supervision#noted} says. */
    public Outcome<StaffRecord> note(UUID id, NoteSupervision asked) {
        Supervision meeting = new Supervision(id, asked.supervisorId(), asked.heldOn(), asked.minutes());
        return version(id)
                .then(version -> known("supervision_meeting", asked.id(), id)
                        ? records.now(id)
                        : supervisor(asked.supervisorId())
                                .then(known -> meeting.noted(DayAnywhere.latest(clock)))
                                .then(noted -> keep(asked.id(), noted)));
    }

    private Outcome<StaffRecord> keep(UUID meetingId, Supervision meeting) {
        rows.change(Query.of(
                NOTE_SUPERVISION,
                meetingId,
                meeting.person(),
                meeting.supervisor(),
                meeting.heldOn(),
                meeting.minutes(),
                caller.subject(),
                clock.instant()));
        return kept("staff.note-supervision", meeting.person());
    }

    /** A training that was noted wrongly does not count; refused with {@code not-found}. */
    public Outcome<StaffRecord> withdrawTraining(UUID id, UUID trainingId) {
        return withdraw("staff_training", id, trainingId);
    }

    /** A meeting that was noted wrongly does not count; refused with {@code not-found}. */
    public Outcome<StaffRecord> withdrawSupervision(UUID id, UUID meetingId) {
        return withdraw("supervision_meeting", id, meetingId);
    }

    private Outcome<StaffRecord> withdraw(String table, UUID id, UUID entry) {
        int changed = rows.change(Query.of(
                "UPDATE openchair." + table + " SET entered_in_error = true WHERE id = ? AND staff_id = ?", entry, id));
        return changed == 0 ? Outcome.refused(Refusal.notFound()) : kept("staff.entered-in-error", id);
    }

    private Outcome<StaffRecord> kept(String action, UUID id) {
        audit.record(AuditEvent.changed(action, null, "staff", id));
        return records.now(id);
    }

    private Outcome<Integer> version(UUID id) {
        return Found.or404(rows.first(Query.of(LOCK, id), row -> row.count("version")));
    }

    private Outcome<UUID> stale(UUID id, DescribeStaff asked) {
        return records.now(id)
                .then(current -> Outcome.refused(Refusal.stale(
                        new DescribeStaff(current.version(), current.credential(), current.supervisorId()), asked)));
    }

    /** Somebody who works here; nobody is fine too. */
    private Outcome<UUID> supervisor(UUID id) {
        boolean unknown = id != null && !rows.any(Query.of("SELECT 1 FROM openchair.staff WHERE id = ?", id));
        return unknown
                ? Outcome.refused(new Refusal("supervisor-unknown", "Choose someone who works here.", "supervisorId"))
                : Outcome.done(id);
    }

    private boolean known(String table, UUID entry, UUID person) {
        return rows.any(Query.of("SELECT 1 FROM openchair." + table + " WHERE id = ? AND staff_id = ?", entry, person));
    }
}
