package org.openchair.screening;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openchair.Passage;
import org.openchair.Passage.Kind;
import org.openchair.Passage.ReadBy;
import org.openchair.Refusal;

/**
 * What is asked about a finding before a text is saved as sent. Danger first: its question comes before any other. While anything is
 * open, all that was found is told, also what was answered: the answers are sent together.
 */
public enum ScreeningRule {
    DANGER(
            "crisis-wording",
            readBy ->
                    "These words can mean that someone is in danger. Answer the safety question again: is the person in danger now?",
            Kind.CRISIS,
            asked -> asked.answer().inDangerNow() != null),
    DIAGNOSIS_FOR_PEERS(
            "diagnosis-in-text",
            readBy ->
                    "Peer facilitators read this text, and they do not see a diagnosis. Remove it, or say what the person needs instead.",
            Kind.DIAGNOSIS,
            asked -> asked.found().readBy() == ReadBy.THERAPISTS),
    DIAGNOSIS_FOR_THERAPISTS(
            "identifiers-in-text",
            ScreeningRule::keeping,
            Kind.DIAGNOSIS,
            asked -> asked.found().readBy() != ReadBy.THERAPISTS || asked.isKept()),
    IDENTIFIER("identifiers-in-text", ScreeningRule::keeping, Kind.IDENTIFIER, Asked::isKept);

    /**
     * A finding in a text.
     *
     * @param readBy who in fact reads the text
     */
    public record Found(Passage passage, ReadBy readBy) {}

    /** A finding, with what the writer answered. */
    private record Asked(Found found, ScreenAnswer answer) {
        boolean isKept() {
            return answer.keep().contains(found.passage());
        }
    }

    private final String code;
    private final Function<ReadBy, String> detail;
    private final Kind about;
    private final Predicate<Asked> settled;

    ScreeningRule(String code, Function<ReadBy, String> detail, Kind about, Predicate<Asked> settled) {
        this.code = code;
        this.detail = detail;
        this.about = about;
        this.settled = settled;
    }

    /** Stable code of its refusal. */
    public String code() {
        return code;
    }

    /** What is said of a field with such a finding. */
    public String detail(ReadBy readBy) {
        return detail.apply(readBy);
    }

    /** The rule about such a finding in a text, whether or not it was answered. */
    public static ScreeningRule about(Kind kind, ReadBy readBy) {
        return switch (kind) {
            case CRISIS -> DANGER;
            case DIAGNOSIS -> readBy == ReadBy.THERAPISTS ? DIAGNOSIS_FOR_THERAPISTS : DIAGNOSIS_FOR_PEERS;
            case IDENTIFIER -> IDENTIFIER;
        };
    }

    /** The refusal with every passage that was found, or empty when the text can be saved. */
    public static Optional<Refusal> objection(List<Found> found, ScreenAnswer answer) {
        List<Asked> all = found.stream().map(each -> new Asked(each, answer)).toList();
        return List.of(values()).stream()
                .filter(rule -> all.stream().anyMatch(rule::minds))
                .findFirst()
                .map(rule -> rule.refusal(found));
    }

    private Refusal refusal(List<Found> found) {
        ReadBy readBy = toBeCleared(found);
        List<Passage> passages = found.stream().map(Found::passage).toList();
        return Refusal.about(code, detail.apply(readBy), passages, readBy);
    }

    /** Danger is asked about whoever reads; the readers matter for what may have to go. */
    private static ReadBy toBeCleared(List<Found> found) {
        return found.stream()
                .filter(each -> each.passage().kind() != Kind.CRISIS)
                .findFirst()
                .orElse(found.get(0))
                .readBy();
    }

    private boolean minds(Asked asked) {
        return asked.found().passage().kind() == about && !settled.test(asked);
    }

    private static String keeping(ReadBy readBy) {
        return switch (readBy) {
            case GROUP, THERAPISTS ->
                "The group reads this text. Remove what is marked, or confirm that the group needs it.";
            case GROUPS -> "Groups read this text. Remove what is marked, or confirm that they need it.";
            case CLINIC -> "The clinic reads this text. Remove what is marked, or confirm that it is needed.";
            case DIRECTORY ->
                "The people who keep the directory read this text. Remove what is marked, or confirm that it is needed.";
            case EVERYONE ->
                "Everyone can read this text. Remove what is marked, or confirm that it is not about a person.";
        };
    }
}
