package org.openchair.service.patient;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.Page;
import org.openchair.api.patient.KeptApart;
import org.openchair.api.patient.NoteKeptApart;
import org.openchair.api.patient.SharedGroup;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.patient.Patients;
import org.openchair.platform.request.Paging;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller.Person;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.service.safety.Alarm;
import org.openchair.service.screening.Screening;

/**
 * Notes which people must not meet in a group. For clinicians of the clinic that both are patients of; everything is refused with
 * {@code not-found} for another clinic's patient. The database keeps the pair out of the same group.
 */
@Act
public class KeepingApart {

    /** One row for each person, however many notes and records there are of the two. */
    private static final String CURRENT =
            """
            SELECT (array_agg(k.id ORDER BY k.noted_at, k.id))[1] AS id, o.id AS other_id, openchair.full_name(o) AS other_name,
                   o.record_number, string_agg(DISTINCT k.reason, ' · ') AS reason,
                   (array_agg(s.display_name ORDER BY k.noted_at, k.id))[1] AS noted_by, min(k.noted_at) AS noted_at,
                   CAST(NULL AS timestamptz) AS ended_at
              FROM openchair.kept_apart_from(?) pair
              JOIN openchair.kept_apart k ON k.id = pair.note_id
              JOIN openchair.patient o ON o.id = pair.other_id
              JOIN openchair.staff s ON s.id = k.noted_by
             GROUP BY o.id""";

    /** A note, also one that was ended. */
    private static final String ONE =
            """
            SELECT k.id, o.id AS other_id, openchair.full_name(o) AS other_name,
                   o.record_number, k.reason, s.display_name AS noted_by, k.noted_at, k.ended_at
              FROM openchair.kept_apart k
              JOIN openchair.patient a ON a.id = k.one_id
              JOIN openchair.patient b ON b.id = k.other_id
              JOIN openchair.patient o
                ON o.id = CASE ? WHEN coalesce(a.merged_into, a.id) THEN coalesce(b.merged_into, b.id)
                                 WHEN coalesce(b.merged_into, b.id) THEN coalesce(a.merged_into, a.id) END
              JOIN openchair.staff s ON s.id = k.noted_by
             WHERE k.id = ?""";

    private static final String TOGETHER =
            """
            SELECT shared.*, g.name AS group_name, g.time_zone,
                   (SELECT min(s.starts_at) FROM openchair.group_session s
                     WHERE s.group_id = g.id AND s.state = 'PLANNED' AND s.ends_at > ?) AS next_meeting
              FROM openchair.seats_beside(?) shared
              JOIN openchair.support_group g ON g.id = shared.group_id
             ORDER BY next_meeting, g.id""";

    private static final String OF_PAIR = "SELECT note_id FROM openchair.kept_apart_from(?) WHERE other_id = ?";

    /** Who has a number, however it is written; of merged records the one that was kept. Where several have it, who has it just so. */
    private static final String NUMBERED =
            """
            SELECT id FROM (
              SELECT coalesce(n.merged_into, n.id) AS id, rank() OVER (ORDER BY bool_or(n.record_number = ?) DESC) AS place
                FROM openchair.patient n
               WHERE n.clinic_id = ? AND openchair.record_number_key(n.record_number) = openchair.record_number_key(?)
               GROUP BY 1) numbered
             WHERE place = 1""";

    private record Beside(UUID otherId, boolean asked, SharedGroup group) {}

    @Inject
    Alarm alarm;

    @Inject
    Screening screening;

    @Inject
    Patients patients;

    @Inject
    Rows rows;

    @Inject
    OwnPatients own;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Whom the patient is kept apart from now, the last noted first. */
    public Outcome<Page<KeptApart>> list(UUID patientId, Paging paging) {
        return own.clinicianOf(patientId).then(clinician -> {
            audit.record(AuditEvent.read(patientId, "kept-apart", patientId));
            List<Beside> beside = beside(patientId);
            return Outcome.done(
                    rows.page(Query.of(CURRENT, patientId), "noted_at DESC, id", paging, row -> note(row, beside)));
        });
    }

    /** Refused with {@code record-number-unknown}, {@code same-person}, {@code already-kept-apart} or {@code id-taken}. */
    public Outcome<KeptApart> note(UUID patientId, NoteKeptApart asked) {
        return own.clinicianOf(patientId).then(clinician -> one(patientId, asked.id())
                .map(Outcome::done)
                .orElseGet(() -> fresh(patientId, asked, clinician)));
    }

    private Outcome<KeptApart> fresh(UUID patientId, NoteKeptApart asked, Person clinician) {
        screening.alerts(() -> alarm.raiseForText(patientId, clinician.clinicId(), clinician));
        return other(patientId, asked, clinician)
                .then(other -> Found.or404(patients.holdBoth(patientId, other, clinician.clinicId())))
                .then(pair -> {
                    UUID other = pair.other().id();
                    keep(patientId, other, asked, clinician);
                    return kept(patientId, asked);
                });
    }

    /** Lets both sit in the same group again, whichever notes and records there are of the two; ending it twice changes nothing. */
    public Outcome<KeptApart> end(UUID patientId, UUID noteId) {
        return own.clinicianOf(patientId)
                .then(clinician -> Found.or404(one(patientId, noteId)).then(note -> {
                    notes(patientId, note.otherId()).forEach(each -> end(each, patientId, note.otherId(), clinician));
                    return Found.or404(one(patientId, noteId));
                }));
    }

    private void end(UUID noteId, UUID patientId, UUID other, Person clinician) {
        int ended = rows.change(Query.of(
                "UPDATE openchair.kept_apart SET ended_by = ?, ended_at = greatest(?, noted_at) WHERE id = ? AND ended_at IS NULL",
                clinician.staffId(),
                clock.instant(),
                noteId));
        if (ended > 0) {
            recordForBoth("kept-apart.end", patientId, other, noteId);
        }
    }

    /**
     * Says that someone talked with the two about the groups they share. Saying so twice changes nothing until they come to sit together by
     * another merge.
     */
    public Outcome<KeptApart> talked(UUID patientId, UUID noteId) {
        return own.clinicianOf(patientId)
                .then(clinician -> Found.or404(one(patientId, noteId)).then(note -> {
                    if (note.talk()) {
                        notes(patientId, note.otherId()).forEach(each -> talked(each, patientId, note, clinician));
                    }
                    return Found.or404(one(patientId, noteId));
                }));
    }

    private void talked(UUID noteId, UUID patientId, KeptApart note, Person clinician) {
        int said = rows.change(Query.of(
                "UPDATE openchair.kept_apart SET talked_by = ?,"
                        + " talked_at = greatest(?, noted_at, talked_at, (SELECT max(since) FROM openchair.seats_beside(?) WHERE other_id = ?))"
                        + " WHERE id = ? AND ended_at IS NULL",
                clinician.staffId(),
                clock.instant(),
                patientId,
                note.otherId(),
                noteId));
        if (said > 0) {
            recordForBoth("kept-apart.talked", patientId, note.otherId(), noteId);
        }
    }

    private Outcome<UUID> other(UUID patientId, NoteKeptApart asked, Person clinician) {
        List<UUID> others = rows.list(
                Query.of(NUMBERED, asked.recordNumber(), clinician.clinicId(), asked.recordNumber()),
                row -> row.id("id"));
        if (others.size() != 1) {
            return unknown(
                    others.isEmpty()
                            ? "No patient of your clinic has this record number."
                            : "Several records have this number. Enter it exactly as it is in the patient's record.");
        }
        return others.get(0).equals(patientId)
                ? Outcome.refused(
                        new Refusal("same-person", "This is the patient's own record number.", "recordNumber"))
                : Outcome.done(others.get(0));
    }

    private static Outcome<UUID> unknown(String detail) {
        return Outcome.refused(new Refusal("record-number-unknown", detail, "recordNumber"));
    }

    private void keep(UUID patientId, UUID other, NoteKeptApart asked, Person clinician) {
        if (!notes(patientId, other).isEmpty()) {
            return;
        }
        int noted = rows.change(Query.of(
                "INSERT INTO openchair.kept_apart (id, one_id, other_id, reason, noted_by, noted_at)"
                        + " VALUES (?, least(?, ?), greatest(?, ?), ?, ?, ?) ON CONFLICT DO NOTHING",
                asked.id(),
                patientId,
                other,
                patientId,
                other,
                asked.reason().strip(),
                clinician.staffId(),
                clock.instant()));
        if (noted > 0) {
            recordForBoth("kept-apart.note", patientId, other, asked.id());
        }
    }

    private Outcome<KeptApart> kept(UUID patientId, NoteKeptApart asked) {
        Optional<KeptApart> note = one(patientId, asked.id());
        if (note.isPresent()) {
            return Outcome.done(note.get());
        }
        return rows.any(Query.of("SELECT FROM openchair.kept_apart WHERE id = ?", asked.id()))
                ? Outcome.refused(Refusal.idTaken())
                : Outcome.refused(
                        new Refusal("already-kept-apart", "These two are already kept apart.", "recordNumber"));
    }

    private void recordForBoth(String action, UUID patientId, UUID other, UUID noteId) {
        audit.record(AuditEvent.changed(action, patientId, "kept-apart", noteId));
        audit.record(AuditEvent.changed(action, other, "kept-apart", noteId));
    }

    private Optional<KeptApart> one(UUID patientId, UUID noteId) {
        List<Beside> beside = beside(patientId);
        return rows.first(Query.of(ONE, patientId, noteId), row -> note(row, beside));
    }

    private List<Beside> beside(UUID patientId) {
        return rows.list(
                Query.of(TOGETHER, clock.instant(), patientId),
                row -> new Beside(
                        row.id("other_id"),
                        row.flag("asked"),
                        new SharedGroup(
                                row.id("group_id"),
                                row.text("group_name"),
                                row.id("referral_id"),
                                row.id("other_referral_id"),
                                row.instant("next_meeting"),
                                row.text("time_zone"))));
    }

    /** The notes in force of the two, of all their records. */
    private List<UUID> notes(UUID patientId, UUID other) {
        return rows.list(Query.of(OF_PAIR, patientId, other), row -> row.id("note_id"));
    }

    private static KeptApart note(Row row, List<Beside> beside) {
        UUID other = row.id("other_id");
        Instant endedAt = row.instant("ended_at");
        List<Beside> together = endedAt == null
                ? beside.stream().filter(each -> each.otherId().equals(other)).toList()
                : List.of();
        return new KeptApart(
                row.id("id"),
                other,
                row.text("other_name"),
                row.text("record_number"),
                row.text("reason"),
                row.text("noted_by"),
                row.instant("noted_at"),
                endedAt,
                together.stream().map(Beside::group).toList(),
                together.stream().anyMatch(Beside::asked));
    }
}
