package org.openchair.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.openchair.Refusal;
import org.openchair.Rule;

/** What has to be so of a consent before it is kept. */
public enum ConsentRule implements Rule<ConsentRule.Asked> {
    NAMED(
            "name-not-shared",
            "shares",
            "A group cannot welcome someone without a name to call them by. Include it, or do not record consent.",
            asked -> asked.consent().terms().recipient() != ConsentRecipient.CLINIC && !asked.shares(SharedItem.NAME)),
    TO_THE_CLINIC(
            "not-for-the-clinic",
            "shares",
            "The clinic already knows the person. Groups report back only their attendance and that it is about substance use.",
            asked -> asked.consent().terms().recipient() == ConsentRecipient.CLINIC
                    && !List.of(SharedItem.PARTICIPATION, SharedItem.SUBSTANCE_USE)
                            .containsAll(asked.consent().terms().shares())),
    NOT_OVER(
            "until-past",
            "until",
            "Choose a last day in the future.",
            asked -> asked.consent().terms().until() != null
                    && asked.consent().terms().until().isBefore(asked.today())),
    SCORES_WITH_A_THERAPIST(
            "scores-need-therapist",
            "shares",
            "Scores are shared only with a therapist who leads the group.",
            asked -> asked.shares(SharedItem.SCORES) && !asked.therapistLed()),
    PART_TWO_SIGNED(
            "part-2-unsigned",
            "how",
            "A group about substance use needs a written or electronic consent (42 CFR 2.31).",
            asked -> asked.bindsPartTwo() && !asked.consent().givenHow().signed()),
    PART_TWO_SAID(
            "part-2-unsaid",
            "shares",
            "The consent has to say that it is about substance use (42 CFR 2.31).",
            asked -> asked.bindsPartTwo() && !asked.shares(SharedItem.SUBSTANCE_USE)),
    PART_TWO_ENDS(
            "part-2-endless",
            "until",
            "A consent about substance use needs a last day.",
            asked -> asked.bindsPartTwo() && asked.consent().terms().until() == null),
    PART_TWO_OVERRIDDEN_IN_AN_EMERGENCY_ALONE(
            "part-2-no-override",
            "ground",
            "For substance use, only a medical emergency lets you continue without consent (42 CFR 2.51).",
            asked -> asked.partTwo() && asked.overriddenFor(OverrideGround.TREATMENT)),
    TREATMENT_BY_A_PROVIDER(
            "not-treatment",
            "ground",
            "This group is support and not treatment by a licensed provider. Ask the patient.",
            asked -> asked.overriddenFor(OverrideGround.TREATMENT) && !asked.therapistLed());

    /**
     * A consent about to be kept.
     *
     * @param therapistLed does a therapist lead the group? False for a host or the clinic
     * @param partTwo is it about substance use?
     * @param today in the clinic's zone
     */
    public record Asked(Consent consent, boolean therapistLed, boolean partTwo, LocalDate today) {

        private boolean shares(SharedItem item) {
            return consent.terms().shares().contains(item);
        }

        private boolean bindsPartTwo() {
            return (partTwo || shares(SharedItem.SUBSTANCE_USE)) && consent.override() == null;
        }

        private boolean overriddenFor(OverrideGround ground) {
            return consent.override() != null && consent.override().ground() == ground;
        }
    }

    private final String code;
    private final String field;
    private final String detail;
    private final Predicate<Asked> broken;

    ConsentRule(String code, String field, String detail, Predicate<Asked> broken) {
        this.code = code;
        this.field = field;
        this.detail = detail;
        this.broken = broken;
    }

    @Override
    public Optional<Refusal> objection(Asked asked) {
        return broken.test(asked) ? Optional.of(new Refusal(code, detail, field)) : Optional.empty();
    }

    /** All of them, in the order in which they are asked. */
    public static List<ConsentRule> all() {
        return List.of(values());
    }
}
