package org.openchair.matching;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What orders the groups that break no rule. The weights are points of 100; a wish that was left open has none, and the others
 * share the whole. A group is never kept out by a preference.
 */
public enum Preference {
    FOCUS(30, "What it is about", PreferenceScoring::focus),
    LEADERSHIP(15, "Who leads it", PreferenceScoring::leadership),
    DAY_AND_TIME(15, "When it meets", PreferenceScoring::dayAndTime),
    DISTANCE(15, "How far it is", PreferenceScoring::distance),
    STAGE(10, "Which stage of recovery it is for", PreferenceScoring::stage),
    WAIT(10, "How long the wait is", pairing -> Optional.of(PreferenceScoring.waiting(pairing))),
    SIZE(5, "How large it is", PreferenceScoring::size);

    private static final List<Preference> IN_ORDER = List.of(values());

    private final int weight;
    private final String title;
    private final Function<Pairing, Optional<Fit>> judged;

    Preference(int weight, String title, Function<Pairing, Optional<Fit>> judged) {
        this.weight = weight;
        this.title = title;
        this.judged = judged;
    }

    /** All, the weightiest first. */
    static List<Preference> inOrder() {
        return IN_ORDER;
    }

    /** Points of 100. */
    public int weight() {
        return weight;
    }

    /** What it is about, in words. */
    public String title() {
        return title;
    }

    /** Stable code, in kebab-case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How well the group meets this wish; empty when the clinician left it open. */
    public Optional<Fit> judge(Pairing pairing) {
        return judged.apply(pairing);
    }
}
