package org.openchair.directory.setup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openchair.Refusal;
import org.openchair.directory.GroupFacts;
import org.openchair.directory.SupportGroup;

/**
 * Who offers a group and who leads it.
 *
 * @param hostId null when independent or not known yet
 * @param leaders ids of the staff who lead
 */
public record PeoplePart(UUID hostId, @Size(max = 20) Set<@NotNull UUID> leaders) implements Part {

    public PeoplePart {
        leaders = leaders == null ? Set.of() : Set.copyOf(leaders);
    }

    static PeoplePart of(GroupFacts facts) {
        return new PeoplePart(facts.hostId(), facts.leaders());
    }

    @Override
    public SetUpPart kind() {
        return SetUpPart.PEOPLE;
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
        return new GroupFacts(
                facts.name(),
                facts.vettedOn(),
                facts.nature(),
                facts.charter(),
                facts.joining(),
                facts.membership(),
                facts.times(),
                facts.codes(),
                leaders,
                hostId,
                facts.siteId());
    }
}
