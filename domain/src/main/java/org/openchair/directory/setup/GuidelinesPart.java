package org.openchair.directory.setup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.openchair.Refusal;
import org.openchair.directory.Charter;
import org.openchair.directory.GroupFacts;
import org.openchair.directory.SupportGroup;
import org.openchair.screening.FreeText;
import org.openchair.screening.Reader;
import org.openchair.screening.ScreenAnswer;

/**
 * What the people of a group promise each other, and what a meeting is like.
 *
 * @param screen answer to the text screen; null before it has asked, and in what is stored
 */
public record GuidelinesPart(
        @FreeText(readBy = Reader.EVERYONE) @Size(max = 4000) String confidentialityGuideline,
        @FreeText(readBy = Reader.EVERYONE) @Size(max = 4000) String groundRules,
        @FreeText(readBy = Reader.EVERYONE) @Size(max = 4000) String typicalMeeting,
        @Valid ScreenAnswer screen)
        implements Part {

    public GuidelinesPart {
        confidentialityGuideline = Part.text(confidentialityGuideline);
        groundRules = Part.text(groundRules);
        typicalMeeting = Part.text(typicalMeeting);
    }

    static GuidelinesPart of(GroupFacts facts) {
        Charter charter = facts.charter();
        return new GuidelinesPart(
                charter.confidentialityGuideline(), charter.groundRules(), charter.typicalMeeting(), null);
    }

    @Override
    public GuidelinesPart unasked() {
        return new GuidelinesPart(confidentialityGuideline, groundRules, typicalMeeting, null);
    }

    @Override
    public SetUpPart kind() {
        return SetUpPart.GUIDELINES;
    }

    @Override
    public Optional<Refusal> objection() {
        return Optional.empty();
    }

    @Override
    public void writeTo(SupportGroup group, Instant now) {
        group.rewrite(in(group.facts()), now);
    }

    private GroupFacts in(GroupFacts facts) {
        Charter charter = new Charter(
                facts.charter().purpose(),
                confidentialityGuideline,
                groundRules,
                typicalMeeting,
                facts.charter().inclusionNote());
        return new GroupFacts(
                facts.name(),
                facts.vettedOn(),
                facts.nature(),
                charter,
                facts.joining(),
                facts.membership(),
                facts.times(),
                facts.codes(),
                facts.leaders(),
                facts.hostId(),
                facts.siteId());
    }
}
