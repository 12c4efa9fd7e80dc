package org.openchair.directory.setup;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Refusal;
import org.openchair.directory.GroupFacts;
import org.openchair.directory.Joining;
import org.openchair.directory.SupportGroup;

/**
 * Where a group meets.
 *
 * @param siteId null when online or not known yet
 * @param joiningLink link or number to join, for members and staff only
 */
public record PlacePart(UUID siteId, @Size(max = 500) String joiningLink) implements Part {

    public PlacePart {
        joiningLink = Part.text(joiningLink);
    }

    static PlacePart of(GroupFacts facts) {
        return new PlacePart(facts.siteId(), facts.joining().joiningLink());
    }

    @Override
    public SetUpPart kind() {
        return SetUpPart.PLACE;
    }

    @Override
    public Optional<Refusal> objection() {
        return FactRules.joiningLink(joiningLink);
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
                joining(facts.joining()),
                facts.membership(),
                facts.times(),
                facts.codes(),
                facts.leaders(),
                facts.hostId(),
                siteId);
    }

    private Joining joining(Joining before) {
        return new Joining(
                before.enrollment(),
                before.cohortStartsOn(),
                before.cohortEndsOn(),
                before.registrationNote(),
                joiningLink,
                before.cost(),
                before.costNote());
    }
}
