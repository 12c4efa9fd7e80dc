package org.openchair.directory.setup;

import static org.openchair.directory.VettingRule.CONFIDENTIALITY;
import static org.openchair.directory.VettingRule.FORMAT;
import static org.openchair.directory.VettingRule.GROUND_RULES;
import static org.openchair.directory.VettingRule.KIND;
import static org.openchair.directory.VettingRule.LEADERSHIP;
import static org.openchair.directory.VettingRule.NAMED_FACILITATOR;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.openchair.Refusal;
import org.openchair.directory.VettingRule;

/** The parts of the five steps, each written at once, with what {@link VettingRule} asks of them before a group is listed. */
public enum SetUpPart {
    PURPOSE(
            SetUpStep.PURPOSE,
            c -> List.of(stated(c.purpose().purpose()), stated(c.purpose().focus()))),
    FORMAT_AND_JOINING(
            SetUpStep.FORMAT,
            c -> List.of(
                    stated(c.format().leadership()),
                    stated(c.format().kindOfGroup()),
                    stated(c.format().format()),
                    stated(c.format().enrollment()),
                    stated(c.format().capacity()),
                    stated(c.format().cost())),
            LEADERSHIP,
            KIND,
            FORMAT),
    TIMES(
            SetUpStep.FORMAT,
            c -> List.of(stated(c.times().recurrenceRule()) || stated(c.times().scheduleNote()))),
    PLACE(
            SetUpStep.FORMAT,
            c -> List.of(stated(c.place().siteId()) || stated(c.place().joiningLink()))),
    PEOPLE(SetUpStep.FORMAT, c -> List.of(stated(c.people().leaders())), NAMED_FACILITATOR),
    GUIDELINES(
            SetUpStep.GUIDELINES,
            c -> List.of(
                    stated(c.guidelines().confidentialityGuideline()),
                    stated(c.guidelines().groundRules()),
                    stated(c.guidelines().typicalMeeting())),
            CONFIDENTIALITY,
            GROUND_RULES),
    INCLUSION(
            SetUpStep.INCLUSION,
            c -> List.of(stated(c.inclusion().languages()), stated(c.inclusion().inclusionNote()))),
    EVALUATION(
            SetUpStep.EVALUATION,
            c -> List.of(
                    stated(c.evaluation().feedback()),
                    stated(c.evaluation().rhythm()),
                    stated(c.evaluation().reader()),
                    stated(c.evaluation().dueOn())));

    private final SetUpStep step;
    private final Function<GroupContent, List<Boolean>> asked;
    private final List<VettingRule> rules;

    SetUpPart(SetUpStep step, Function<GroupContent, List<Boolean>> asked, VettingRule... rules) {
        this.step = step;
        this.asked = asked;
        this.rules = List.of(rules);
    }

    public SetUpStep step() {
        return step;
    }

    /** Its name in an address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The part of that name in an address. */
    public static Optional<SetUpPart> of(String path) {
        return Arrays.stream(values()).filter(each -> each.path().equals(path)).findFirst();
    }

    /** How far it is. */
    public PartState state(GroupContent content) {
        List<Boolean> answers = asked.apply(content);
        if (!answers.contains(true)) {
            return PartState.NOT_STARTED;
        }
        return answers.contains(false) ? PartState.IN_PROGRESS : PartState.DONE;
    }

    /** What of it keeps the group from being submitted and listed; empty when nothing does. */
    public List<Refusal> missing(VettingRule.Candidate candidate) {
        return rules.stream()
                .map(rule -> rule.objection(candidate))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What it answers for before a group is listed. */
    public List<VettingRule> rules() {
        return rules;
    }

    private static boolean stated(Object fact) {
        return fact instanceof Collection<?> several ? !several.isEmpty() : fact != null;
    }
}
