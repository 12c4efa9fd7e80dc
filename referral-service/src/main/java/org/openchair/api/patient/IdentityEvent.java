package org.openchair.api.patient;

import java.time.Instant;
import org.openchair.patient.IdentityField;

/**
 * Something that changed by what a person is known.
 *
 * @param kind what happened
 * @param field what was changed; null for a merge
 * @param before what it was, or the record number of the record that was merged; null when nothing was stated
 * @param after what it became; null when nothing is stated any more, and for a merge
 * @param recordNumber present number of the record in which it happened
 */
public record IdentityEvent(
        Kind kind, IdentityField field, String before, String after, String recordNumber, Instant at, String by) {

    /** What happened. */
    public enum Kind {
        CHANGED,
        MERGED
    }
}
