package org.openchair.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.Rule;
import org.openchair.directory.Leadership;
import org.openchair.staff.Credential;

/** Who keeps progress notes on single persons: a professional, in a group that professionals lead. Peers neither write nor read them. */
public enum ProgressNoteRule implements Rule<ProgressNoteRule.Asked> {
    /** A peer-led group keeps none, whoever leads it. */
    LED_BY_A_THERAPIST(
            "no-progress-notes-here",
            "Progress notes are kept in groups that a therapist leads or co-leads.",
            asked -> asked.leadership() != Leadership.THERAPIST_LED && asked.leadership() != Leadership.CO_LED),
    /** In a co-led group the peer writes and reads none. */
    BY_A_CLINICIAN(
            "not-a-therapist",
            "Progress notes are for those who lead with a clinical license.",
            asked -> asked.credential() == null || !Credential.CLINICAL.contains(asked.credential()));

    /**
     * Somebody who leads a group, and how the group is led.
     *
     * @param credential null when not stated
     */
    public record Asked(Leadership leadership, Credential credential) {}

    private final String code;
    private final String detail;
    private final Predicate<Asked> broken;

    ProgressNoteRule(String code, String detail, Predicate<Asked> broken) {
        this.code = code;
        this.detail = detail;
        this.broken = broken;
    }

    @Override
    public Optional<Refusal> objection(Asked asked) {
        return Rule.when(broken.test(asked), code, detail);
    }

    /** Refused with {@code no-progress-notes-here} or {@code not-a-therapist}. */
    public static Outcome<Asked> check(Leadership leadership, Credential credential) {
        return Rule.check(List.of(values()), new Asked(leadership, credential));
    }
}
