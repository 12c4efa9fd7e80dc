package org.openchair.directory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.openchair.Refusal;
import org.openchair.Rule;

/** What has to be stated before a group is listed; without it a group stays a draft. */
public enum VettingRule implements Rule<VettingRule.Candidate> {
    LEADERSHIP(
            "leadership-missing",
            "Say who leads the group.",
            c -> c.facts().nature() == null || c.facts().nature().leadership() == null),
    KIND(
            "kind-missing",
            "Say whether it is a support group or group therapy.",
            c -> c.facts().nature() == null || c.facts().nature().kind() == null),
    FORMAT(
            "format-missing",
            "Say how people meet.",
            c -> c.facts().nature() == null || c.facts().nature().format() == null),
    CONFIDENTIALITY(
            "confidentiality-missing",
            "Enter the confidentiality guideline.",
            c -> c.facts().charter() == null || c.facts().charter().confidentialityGuideline() == null),
    GROUND_RULES(
            "ground-rules-missing",
            "Enter the ground rules.",
            c -> c.facts().charter() == null || c.facts().charter().groundRules() == null),
    NAMED_FACILITATOR("facilitator-missing", "Name at least one facilitator.", c -> c.facts()
            .leaders()
            .isEmpty()),
    VETTED_WITHIN_A_YEAR(
            "vetting-missing",
            "Vet the group: its last vetting is missing or more than a year old.",
            c -> !Vetting.holds(c.facts().vettedOn(), c.today()));

    /** A group's facts on the day they are looked at. */
    public record Candidate(GroupFacts facts, LocalDate today) {}

    private final String code;
    private final String detail;
    private final Predicate<Candidate> lacking;

    VettingRule(String code, String detail, Predicate<Candidate> lacking) {
        this.code = code;
        this.detail = detail;
        this.lacking = lacking;
    }

    @Override
    public Optional<Refusal> objection(Candidate candidate) {
        return Rule.when(lacking.test(candidate), code, detail);
    }

    /** What a group itself has to state before somebody vets it; empty when nothing is missing. */
    public static List<Refusal> missing(Candidate candidate) {
        return Arrays.stream(values())
                .filter(rule -> rule != VETTED_WITHIN_A_YEAR)
                .map(rule -> rule.objection(candidate))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Is it the vetting itself that is missing, and not something that the group has to state? */
    public static boolean isAboutTheVetting(Refusal objection) {
        return VETTED_WITHIN_A_YEAR.code.equals(objection.code());
    }

    /** Everything that keeps the group out of the directory; empty when it can be listed. */
    public static List<Refusal> objections(Candidate candidate) {
        return Arrays.stream(values())
                .map(rule -> rule.objection(candidate))
                .flatMap(Optional::stream)
                .toList();
    }
}
