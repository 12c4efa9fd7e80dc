package org.openchair.service.patient;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.UnicodeSpaces;
import org.openchair.api.Page;
import org.openchair.api.patient.KeptApartName;
import org.openchair.api.patient.NoteKeptApartName;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.patient.KeptApartRefusal;
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
 * Notes, by name and birth date, of people whom a patient must not meet in a group, at whichever clinic they are known, now or
 * later. No answer, list or record depends on whether they are; only the database compares, when a seat is taken or offered.
 */
@Act
public class KeptApartNames {

    private static final int MOST = 50;

    private static final String NOTES =
            """
            SELECT n.id, n.given_name, n.family_name, openchair.birth_of(n) AS birth, n.reason, n.noted_at, n.ended_at, s.display_name AS noted_by,
                   openchair.is_asked(n) AS ask
              FROM openchair.kept_apart_by_name n
              JOIN openchair.patient own ON own.id = n.patient_id
              JOIN openchair.staff s ON s.id = n.noted_by
             WHERE coalesce(own.merged_into, own.id) = ?""";

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

    /** Those that hold now, the last noted first; refused with {@code not-found} for another clinic's patient. */
    public Outcome<Page<KeptApartName>> list(UUID patientId, Paging paging) {
        return own.clinicianOf(patientId).then(clinician -> {
            audit.record(AuditEvent.read(patientId, "kept-apart", patientId));
            Query current = notes(patientId).then("AND n.ended_at IS NULL");
            return Outcome.done(rows.page(current, "noted_at DESC, id", paging, KeptApartNames::note));
        });
    }

    /** Refused with {@code not-found}, {@code name-missing}, {@code same-person}, {@code already-kept-apart}, {@code too-many-notes} or {@code id-taken}. */
    public Outcome<KeptApartName> note(UUID patientId, NoteKeptApartName asked) {
        return own.clinicianOf(patientId)
                .then(clinician -> one(patientId, asked.id()).map(Outcome::done).orElseGet(() -> NamedPerson.check(
                                asked, asked.givenName(), asked.familyName())
                        .then(named -> fresh(patientId, named, clinician))));
    }

    private Outcome<KeptApartName> fresh(UUID patientId, NoteKeptApartName asked, Person clinician) {
        screening.alerts(() -> alarm.raiseForText(patientId, clinician.clinicId(), clinician));
        return Found.or404(patients.hold(patientId, clinician.clinicId()))
                .then(held -> free(patientId, asked))
                .then(free -> {
                    keep(patientId, asked, clinician);
                    return one(patientId, asked.id())
                            .map(Outcome::done)
                            .orElseGet(() -> Outcome.refused(Refusal.idTaken()));
                });
    }

    private Outcome<NoteKeptApartName> free(UUID patientId, NoteKeptApartName asked) {
        String given = written(asked.givenName());
        String family = written(asked.familyName());
        if (rows.any(Query.of(
                "SELECT WHERE openchair.is_own_name(?, CAST(? AS text), CAST(? AS text), ?)",
                patientId,
                given,
                family,
                asked.birthDate().toString()))) {
            return Outcome.refused(KeptApartRefusal.ownName());
        }
        Query current = notes(patientId).then("AND n.ended_at IS NULL");
        if (rows.any(Query.of(
                NOTES + " AND n.ended_at IS NULL AND lower(n.given_name) IS NOT DISTINCT FROM lower(?)"
                        + " AND lower(n.family_name) IS NOT DISTINCT FROM lower(?)"
                        + " AND openchair.birth_of(n) = ?",
                patientId,
                given,
                family,
                asked.birthDate().toString()))) {
            return Outcome.refused(new Refusal("already-kept-apart", "This person is already recorded.", "familyName"));
        }
        return rows.list(current, KeptApartNames::note).size() >= MOST
                ? Outcome.refused("too-many-notes", "At most " + MOST + " people can be recorded for one patient.")
                : Outcome.done(asked);
    }

    private void keep(UUID patientId, NoteKeptApartName asked, Person clinician) {
        int noted = rows.change(Query.of(
                "INSERT INTO openchair.kept_apart_by_name"
                        + " (id, patient_id, given_name, family_name, birth_date, birth_precision, reason, seated_then, noted_by, noted_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, false, ?, ?) ON CONFLICT DO NOTHING",
                asked.id(),
                patientId,
                written(asked.givenName()),
                written(asked.familyName()),
                asked.birthDate().first(),
                asked.birthDate().precision(),
                asked.reason().strip(),
                clinician.staffId(),
                clock.instant()));
        if (noted > 0) {
            audit.record(AuditEvent.changed("kept-apart.note-name", patientId, "kept-apart", asked.id()));
        }
    }

    /** The patient was asked whether that person comes to a group of theirs; saying so twice changes nothing until it is asked again. */
    public Outcome<KeptApartName> asked(UUID patientId, UUID noteId) {
        return changed(patientId, noteId, "asked", "kept-apart.asked");
    }

    /** Lets both sit in the same group again; ending it twice changes nothing. */
    public Outcome<KeptApartName> end(UUID patientId, UUID noteId) {
        return changed(patientId, noteId, "ended", "kept-apart.end-name");
    }

    private Outcome<KeptApartName> changed(UUID patientId, UUID noteId, String what, String action) {
        return own.clinicianOf(patientId)
                .then(clinician -> Found.or404(one(patientId, noteId)).then(note -> {
                    int changes = rows.change(Query.of(
                            "UPDATE openchair.kept_apart_by_name n SET %1$s_by = ?, %1$s_at = greatest(?, noted_at, ask_again_since)"
                                            .formatted(what)
                                    + " WHERE id = ? AND ended_at IS NULL AND (%s_at IS NULL OR openchair.is_asked(n))"
                                            .formatted(what),
                            clinician.staffId(),
                            clock.instant(),
                            noteId));
                    if (changes > 0) {
                        audit.record(AuditEvent.changed(action, patientId, "kept-apart", noteId));
                    }
                    return Found.or404(one(patientId, noteId));
                }));
    }

    private static String written(String name) {
        return name == null || name.isBlank() ? null : UnicodeSpaces.plain(name);
    }

    private Optional<KeptApartName> one(UUID patientId, UUID noteId) {
        return rows.first(notes(patientId).then("AND n.id = ?", noteId), KeptApartNames::note);
    }

    private static Query notes(UUID patientId) {
        return Query.of(NOTES, patientId);
    }

    private static KeptApartName note(Row row) {
        return new KeptApartName(
                row.id("id"),
                row.text("given_name"),
                row.text("family_name"),
                row.birthDate("birth"),
                row.text("reason"),
                row.flag("ask"),
                row.text("noted_by"),
                row.instant("noted_at"),
                row.instant("ended_at"));
    }
}
