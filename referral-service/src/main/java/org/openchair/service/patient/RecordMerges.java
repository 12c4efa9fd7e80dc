package org.openchair.service.patient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.patient.RecordMerge;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;

/** Merges of records in the database, with what they remember. The database moves what follows them, and moves it back. */
@RequestScoped
public class RecordMerges {

    private static final String MERGES =
            """
            SELECT m.id, m.kept_id, m.merged_id, m.undoable_until, m.undone_at, openchair.is_built_on(m) AS built_on
              FROM openchair.patient_merge m""";

    /** Records that were merged into the other one before it was merged itself: undoing leads them back to it. */
    private static final String LED_ON =
            "SELECT row_id FROM openchair.patient_merge_row WHERE merge_id = ? AND relation = 'patient'";

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    Optional<RecordMerge> find(UUID id) {
        return rows.first(Query.of(MERGES).then("WHERE m.id = ?", id), RecordMerges::merge);
    }

    /** What is stated of a patient, as the memory of a merge has it. */
    String fieldsOf(UUID patientId) {
        return rows.first(
                        Query.of("SELECT CAST(openchair.patient_fields(?) AS text) AS fields", patientId),
                        row -> row.text("fields"))
                .orElseThrow();
    }

    /** Before the record leads to the one that is kept: what moves with it is remembered under this. */
    void add(UUID id, UUID kept, UUID merged, Caller.Person clinician) {
        Instant now = clock.instant();
        rows.change(Query.of(
                "INSERT INTO openchair.patient_merge (id, kept_id, merged_id, merged_at, merged_by, undoable_until)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                id,
                kept,
                merged,
                now,
                clinician.staffId(),
                RecordMerge.undoableUntil(now)));
    }

    /** After the record that is kept has changed: what it was before is remembered. */
    void remember(UUID id, String before) {
        rows.any(Query.of("SELECT openchair.remember_merge(?, CAST(? AS jsonb))", id, before));
    }

    List<UUID> ledOnBy(UUID id) {
        return rows.list(Query.of(LED_ON, id), row -> row.id("row_id"));
    }

    /** Everything that it moved and changed goes back, by a trigger. */
    void undo(UUID id, Caller.Person clinician) {
        rows.change(Query.of(
                "UPDATE openchair.patient_merge SET undone_at = greatest(?, merged_at), undone_by = ? WHERE id = ?",
                clock.instant(),
                clinician.staffId(),
                id));
    }

    static RecordMerge merge(Row row) {
        return new RecordMerge(
                row.id("id"),
                row.id("kept_id"),
                row.id("merged_id"),
                row.instant("undoable_until"),
                row.instant("undone_at"),
                row.flag("built_on"));
    }
}
