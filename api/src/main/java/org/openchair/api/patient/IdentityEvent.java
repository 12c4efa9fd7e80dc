package org.openchair.api.patient;

import java.time.Instant;
import java.util.UUID;
import org.openchair.patient.IdentityField;

/**
 * Something that changed by what a person is known.
 *
 * @param kind what happened
 * @param field what was changed; null for a merge
 * @param before what it was, or the record number of the record that was merged; null when nothing was stated
 * @param after what it became; null when nothing is stated any more, and for a merge
 * @param recordNumber present number of the record in which it happened
 * @param mergeId the merge that happened, was undone, or changed the field; null for an edit
 */
public record IdentityEvent(
        Kind kind,
        IdentityField field,
        String before,
        String after,
        String recordNumber,
        Instant at,
        String by,
        UUID mergeId) {

    /** What happened. */
    public enum Kind {
        CHANGED,
        MERGED,
        MERGE_UNDONE
    }
}
