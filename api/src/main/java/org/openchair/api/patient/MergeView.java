package org.openchair.api.patient;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Merge of another record into this one.
 *
 * @param mergedId the other record
 * @param recordNumber of the other record
 * @param undoableUntil until when it can be undone; null for a merge that remembers nothing
 * @param undoneAt null while it stands
 * @param undoneBy null while it stands
 * @param obstacle why it cannot be undone now; null when it can be, and when it is undone already
 * @param referralsGoingBack referrals that undoing gives back to the other record, with their seats, consents and alerts; all others stay
 */
public record MergeView(
        UUID id,
        UUID mergedId,
        String recordNumber,
        Instant mergedAt,
        String mergedBy,
        Instant undoableUntil,
        Instant undoneAt,
        String undoneBy,
        Obstacle obstacle,
        List<UUID> referralsGoingBack) {

    /** What undoing would be refused with: a stable code, and a sentence. */
    public record Obstacle(String code, String detail) {}

    /** Can a clinician undo it now? */
    public boolean undoable() {
        return undoneAt == null && obstacle == null;
    }
}
