package org.openchair.patient;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Refusal;

/**
 * Merge of two records of one person, as it stands. A clinician of their clinic undoes it within its term, the latest of several first.
 *
 * @param undoableUntil until when it can be undone; null for a merge that remembers nothing, because it was made before merges did
 * @param undoneAt null while it stands
 * @param builtOn does a later merge that stands build on it, into the same record or of the record that was kept?
 */
public record RecordMerge(
        UUID id, UUID keptId, UUID mergedId, Instant undoableUntil, Instant undoneAt, boolean builtOn) {

    /** How long a merge can be undone. What comes later is more than anyone could tell apart. */
    public static final Duration TERM = Duration.ofDays(30);

    /** The last moment at which a merge made now can be undone. */
    public static Instant undoableUntil(Instant mergedAt) {
        return mergedAt.plus(TERM);
    }

    public boolean isUndone() {
        return undoneAt != null;
    }

    /** Why it cannot be undone at this moment; empty when it can be, or is undone already. */
    public Optional<Refusal> whyNotUndone(Instant now) {
        if (isUndone()) {
            return Optional.empty();
        }
        if (undoableUntil == null) {
            return refusal(
                    "merge-not-remembered",
                    "These records were merged before merges could be undone. Register the other person again.");
        }
        if (now.isAfter(undoableUntil)) {
            return refusal(
                    "merge-too-old",
                    "A merge can be undone for " + TERM.toDays()
                            + " days, and this one is older. Register the other person again.");
        }
        return builtOn
                ? refusal("merged-since", "One of these records was merged again since. Undo the later merge first.")
                : Optional.empty();
    }

    private static Optional<Refusal> refusal(String code, String detail) {
        return Optional.of(Refusal.of(code, detail));
    }
}
