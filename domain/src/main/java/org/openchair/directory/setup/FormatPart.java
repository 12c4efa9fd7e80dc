package org.openchair.directory.setup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.openchair.Refusal;
import org.openchair.directory.Cost;
import org.openchair.directory.EnrollmentKind;
import org.openchair.directory.GroupFacts;
import org.openchair.directory.GroupKind;
import org.openchair.directory.Joining;
import org.openchair.directory.Leadership;
import org.openchair.directory.MeetingFormat;
import org.openchair.directory.Membership;
import org.openchair.directory.Nature;
import org.openchair.directory.SupportGroup;
import org.openchair.screening.FreeText;
import org.openchair.screening.Reader;
import org.openchair.screening.ScreenAnswer;

/**
 * How a group works: who leads it, how people meet and join, how many, and what it costs.
 *
 * @param approach code of the approach vocabulary
 * @param cohortStartsOn first day of a closed cohort, or null
 * @param cohortEndsOn last day of a closed cohort, or null
 * @param minSize fewest people it runs with
 * @param capacity most people it seats
 * @param screen answer to the text screen; null before it has asked, and in what is stored
 */
public record FormatPart(
        Leadership leadership,
        GroupKind kindOfGroup,
        MeetingFormat format,
        @Size(max = 60) String approach,
        Boolean mentalHealthExpertInvolved,
        EnrollmentKind enrollment,
        LocalDate cohortStartsOn,
        LocalDate cohortEndsOn,
        @Min(1) @Max(10_000) Integer minSize,
        @Min(1) @Max(10_000) Integer targetSize,
        @Min(1) @Max(10_000) Integer capacity,
        Cost cost,
        @FreeText(readBy = Reader.EVERYONE) @Size(max = 500) String costNote,
        @FreeText(readBy = Reader.EVERYONE) @Size(max = 1000) String registrationNote,
        @Valid ScreenAnswer screen)
        implements Part {

    public FormatPart {
        approach = Part.text(approach);
        costNote = Part.text(costNote);
        registrationNote = Part.text(registrationNote);
    }

    static FormatPart of(GroupFacts facts) {
        Nature nature = facts.nature();
        Joining joining = facts.joining();
        Membership sizes = facts.membership();
        return new FormatPart(
                nature.leadership(),
                nature.kind(),
                nature.format(),
                nature.approach(),
                nature.mentalHealthExpertInvolved(),
                joining.enrollment(),
                joining.cohortStartsOn(),
                joining.cohortEndsOn(),
                sizes.minSize(),
                sizes.targetSize(),
                sizes.capacity(),
                joining.cost(),
                joining.costNote(),
                joining.registrationNote(),
                null);
    }

    @Override
    public FormatPart unasked() {
        return new FormatPart(
                leadership,
                kindOfGroup,
                format,
                approach,
                mentalHealthExpertInvolved,
                enrollment,
                cohortStartsOn,
                cohortEndsOn,
                minSize,
                targetSize,
                capacity,
                cost,
                costNote,
                registrationNote,
                null);
    }

    @Override
    public SetUpPart kind() {
        return SetUpPart.FORMAT_AND_JOINING;
    }

    @Override
    public Optional<Refusal> objection() {
        boolean therapyByPeers = leadership == Leadership.PEER_LED && kindOfGroup == GroupKind.GROUP_THERAPY;
        return Part.when(therapyByPeers, "peer-led-therapy", "A peer-led group is never group therapy.", "kindOfGroup")
                .or(() -> FactRules.enrollment(enrollment, cohortStartsOn, cohortEndsOn))
                .or(() -> FactRules.cohort(cohortStartsOn, cohortEndsOn))
                .or(() -> FactRules.cohortStart(cohortStartsOn, cohortEndsOn))
                .or(() -> FactRules.sizes(minSize, targetSize, capacity))
                .or(() -> FactRules.cost(cost, costNote));
    }

    @Override
    public void writeTo(SupportGroup group, Instant now) {
        group.rewrite(in(group.facts()), now);
    }

    private GroupFacts in(GroupFacts facts) {
        Membership people = facts.membership();
        Membership membership =
                new Membership(people.minAge(), people.maxAge(), people.stageNote(), minSize, targetSize, capacity);
        Nature nature = new Nature(leadership, kindOfGroup, format, approach, mentalHealthExpertInvolved);
        return new GroupFacts(
                facts.name(),
                facts.vettedOn(),
                nature,
                facts.charter(),
                joining(facts.joining()),
                membership,
                facts.times(),
                facts.codes(),
                facts.leaders(),
                facts.hostId(),
                facts.siteId());
    }

    private Joining joining(Joining before) {
        return new Joining(
                enrollment, cohortStartsOn, cohortEndsOn, registrationNote, before.joiningLink(), cost, costNote);
    }
}
