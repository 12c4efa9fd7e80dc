package org.openchair.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What the platform said it had kept, in memory: the measure of what must be found afterwards. */
final class Acknowledged {

    /** What was written. */
    enum Kind {
        PATIENT,
        DRAFT,
        MOVE,
        MARK
    }

    /**
     * One acknowledged write.
     *
     * @param id made by the writer
     * @param content what must be found: a patient's family name, a referral's note, the state after a move, a mark's outcome
     * @param requestId of the request that was acknowledged
     */
    record Write(Kind kind, UUID id, String content, UUID requestId) {}

    private final List<Write> writes = new ArrayList<>();
    private final Map<String, Integer> refused = new TreeMap<>();
    private final Map<String, Integer> unanswered = new TreeMap<>();
    private final Map<String, Integer> untrue = new TreeMap<>();

    synchronized void add(Write write) {
        writes.add(write);
    }

    /** A definite no, by its code. */
    synchronized void refused(String code) {
        refused.merge(code, 1, Integer::sum);
    }

    /** An attempt without a definite answer, by status or kind of failure; it was sent again. */
    synchronized void unanswered(String how) {
        unanswered.merge(how, 1, Integer::sum);
    }

    /** An answer that a platform that tells the truth about itself does not give, by status and operation; it was sent again. */
    synchronized void untrue(String what) {
        untrue.merge(what, 1, Integer::sum);
    }

    synchronized List<Write> writes(Kind kind) {
        return writes.stream().filter(write -> write.kind() == kind).toList();
    }

    synchronized int count() {
        return writes.size();
    }

    synchronized Map<String, Integer> refusals() {
        return Map.copyOf(refused);
    }

    synchronized Map<String, Integer> attemptsSentAgain() {
        return Map.copyOf(unanswered);
    }

    synchronized Map<String, Integer> untrue() {
        return Map.copyOf(untrue);
    }
}
