package org.openchair.directory.setup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.openchair.Refusal;
import org.openchair.directory.Charter;
import org.openchair.directory.GroupFacts;
import org.openchair.directory.SupportGroup;
import org.openchair.screening.FreeText;
import org.openchair.screening.Reader;
import org.openchair.screening.ScreenAnswer;

/**
 * How everybody can take part.
 *
 * @param languages codes of the language vocabulary
 * @param access codes of the access-need vocabulary that the group meets
 * @param inclusionNote accessibility, captions, names and the like, in words
 * @param screen answer to the text screen; null before it has asked, and in what is stored
 */
public record InclusionPart(
        @Size(max = 20) Set<@NotNull @Size(max = 60) String> languages,
        @Size(max = 20) Set<@NotNull @Size(max = 60) String> access,
        @FreeText(readBy = Reader.EVERYONE) @Size(max = 2000) String inclusionNote,
        @Valid ScreenAnswer screen)
        implements Part {

    public InclusionPart {
        languages = languages == null ? Set.of() : Set.copyOf(languages);
        access = access == null ? Set.of() : Set.copyOf(access);
        inclusionNote = Part.text(inclusionNote);
    }

    static InclusionPart of(GroupFacts facts) {
        return new InclusionPart(
                facts.codes().languages(),
                facts.codes().access(),
                facts.charter().inclusionNote(),
                null);
    }

    @Override
    public InclusionPart unasked() {
        return new InclusionPart(languages, access, inclusionNote, null);
    }

    @Override
    public SetUpPart kind() {
        return SetUpPart.INCLUSION;
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
        Charter before = facts.charter();
        Charter charter = new Charter(
                before.purpose(),
                before.confidentialityGuideline(),
                before.groundRules(),
                before.typicalMeeting(),
                inclusionNote);
        return new GroupFacts(
                facts.name(),
                facts.vettedOn(),
                facts.nature(),
                charter,
                facts.joining(),
                facts.membership(),
                facts.times(),
                facts.codes().including(languages, access),
                facts.leaders(),
                facts.hostId(),
                facts.siteId());
    }
}
