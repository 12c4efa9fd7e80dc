package org.openchair.screening;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.openchair.Passage;
import org.openchair.Passage.Kind;
import org.openchair.Refusal;

/**
 * What is asked about a finding before a text is saved as sent. Danger first: its question comes before any other. While anything is
 * open, all that was found is told, also what was answered: the answers are sent together.
 */
public enum ScreeningRule {
    DANGER(
            "crisis-wording",
            "These words can mean that someone is in danger. Answer the safety question again: is the person in danger now?",
            Kind.CRISIS,
            asked -> asked.answer().inDangerNow() != null),
    DIAGNOSIS_FOR_PEERS(
            "diagnosis-in-text",
            "Peer facilitators read this text, and they do not see a diagnosis. Remove it, or say what the person needs instead.",
            Kind.DIAGNOSIS,
            asked -> !asked.peersRead()),
    DIAGNOSIS_FOR_THERAPISTS(
            "identifiers-in-text",
            "The group reads this text. Remove what is marked, or confirm that the group needs it.",
            Kind.DIAGNOSIS,
            asked -> asked.peersRead() || asked.isKept()),
    IDENTIFIER(
            "identifiers-in-text",
            "The group reads this text. Remove what is marked, or confirm that the group needs it.",
            Kind.IDENTIFIER,
            Asked::isKept);

    /**
     * A finding, with what the writer answered.
     *
     * @param peersRead does someone who leads the group as a peer read it?
     */
    private record Asked(Passage passage, ScreenAnswer answer, boolean peersRead) {
        boolean isKept() {
            return answer.keep().contains(passage);
        }
    }

    private final String code;
    private final String detail;
    private final Kind about;
    private final Predicate<Asked> settled;

    ScreeningRule(String code, String detail, Kind about, Predicate<Asked> settled) {
        this.code = code;
        this.detail = detail;
        this.about = about;
        this.settled = settled;
    }

    /** Stable code of its refusal. */
    public String code() {
        return code;
    }

    /** The refusal with every passage that was found, or empty when the text can be saved. */
    public static Optional<Refusal> objection(List<Passage> found, ScreenAnswer answer, boolean peersRead) {
        List<Passage> open = found.stream()
                .filter(passage -> isOpen(new Asked(passage, answer, peersRead)))
                .toList();
        return List.of(values()).stream()
                .filter(rule -> open.stream().anyMatch(passage -> rule.minds(new Asked(passage, answer, peersRead))))
                .findFirst()
                .map(rule -> Refusal.about(rule.code, rule.detail, found));
    }

    private static boolean isOpen(Asked asked) {
        return List.of(values()).stream().anyMatch(rule -> rule.minds(asked));
    }

    private boolean minds(Asked asked) {
        return asked.passage().kind() == about && !settled.test(asked);
    }
}
