package org.openchair.directory.setup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.openchair.OneLine;
import org.openchair.Refusal;
import org.openchair.directory.Charter;
import org.openchair.directory.GroupFacts;
import org.openchair.directory.Membership;
import org.openchair.directory.SupportGroup;
import org.openchair.screening.FreeText;
import org.openchair.screening.Reader;
import org.openchair.screening.ScreenAnswer;

/**
 * What a group is for, and for whom.
 *
 * @param focus codes of the focus vocabulary
 * @param audience codes of the audience vocabulary
 * @param stages codes of the recovery-stage vocabulary
 * @param stageNote the stage of a condition or of recovery that it is for, in words
 * @param minAge youngest age, in years
 * @param maxAge oldest age, in years
 * @param screen answer to the text screen; null before it has asked, and in what is stored
 */
public record PurposePart(
        @FreeText(readBy = Reader.EVERYONE) @NotBlank @OneLine @Size(max = 200) String name,
        @FreeText(readBy = Reader.EVERYONE) @Size(max = 2000) String purpose,
        @Size(max = 20) Set<@NotNull @Size(max = 60) String> focus,
        @Size(max = 20) Set<@NotNull @Size(max = 60) String> audience,
        @Size(max = 20) Set<@NotNull @Size(max = 60) String> stages,
        @FreeText(readBy = Reader.EVERYONE) @Size(max = 500) String stageNote,
        @Min(0) @Max(120) Integer minAge,
        @Min(0) @Max(120) Integer maxAge,
        @Valid ScreenAnswer screen)
        implements Part {

    public PurposePart {
        name = Part.text(name);
        purpose = Part.text(purpose);
        stageNote = Part.text(stageNote);
        focus = focus == null ? Set.of() : Set.copyOf(focus);
        audience = audience == null ? Set.of() : Set.copyOf(audience);
        stages = stages == null ? Set.of() : Set.copyOf(stages);
    }

    static PurposePart of(GroupFacts facts) {
        return new PurposePart(
                facts.name(),
                facts.charter().purpose(),
                facts.codes().focus(),
                facts.codes().audience(),
                facts.codes().stages(),
                facts.membership().stageNote(),
                facts.membership().minAge(),
                facts.membership().maxAge(),
                null);
    }

    @Override
    public PurposePart unasked() {
        return new PurposePart(name, purpose, focus, audience, stages, stageNote, minAge, maxAge, null);
    }

    @Override
    public SetUpPart kind() {
        return SetUpPart.PURPOSE;
    }

    @Override
    public Optional<Refusal> objection() {
        return FactRules.ages(minAge, maxAge);
    }

    @Override
    public void writeTo(SupportGroup group, Instant now) {
        group.rewrite(in(group.facts()), now);
    }

    private GroupFacts in(GroupFacts facts) {
        Membership sizes = facts.membership();
        Membership membership =
                new Membership(minAge, maxAge, stageNote, sizes.minSize(), sizes.targetSize(), sizes.capacity());
        return new GroupFacts(
                name,
                facts.vettedOn(),
                facts.nature(),
                withPurpose(facts.charter()),
                facts.joining(),
                membership,
                facts.times(),
                facts.codes().about(focus, audience, stages),
                facts.leaders(),
                facts.hostId(),
                facts.siteId());
    }

    private Charter withPurpose(Charter charter) {
        return new Charter(
                purpose,
                charter.confidentialityGuideline(),
                charter.groundRules(),
                charter.typicalMeeting(),
                charter.inclusionNote());
    }
}
