package org.openchair.web.referral;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.openchair.api.directory.Facets;
import org.openchair.api.directory.FactSheet;
import org.openchair.api.matching.MatchList;
import org.openchair.api.referral.HistoryEntry;
import org.openchair.api.referral.ReferralView;

/**
 * Other groups for somebody whose referral came to an end: what the group itself suggested, then what fits the same needs.
 *
 * @param referral the referral that ended
 * @param group its group; null when that is not listed any more
 * @param matches what fits
 * @param asAsked do these meet all that was asked of groups? False where nothing else does, so that they are only about the same
 * @param vocabularies words for what groups state
 * @param forwardId the id that the new draft will have, so that pressing a button twice begins one
 */
public record Alternatives(
        ReferralView referral,
        FactSheet group,
        MatchList matches,
        boolean asAsked,
        Facets vocabularies,
        UUID forwardId) {

    /**
     * A group to go on in.
     *
     * @param suggested did the group itself name it?
     */
    public record Other(UUID id, String name, String facts, List<String> fits, boolean suggested) {}

    /** Those to go on in, what was suggested first; never the group that it was about. */
    public List<Other> others() {
        List<UUID> suggested = suggestions().stream().map(Other::id).toList();
        List<Other> found = choice().options().stream()
                .map(option ->
                        new Other(UUID.fromString(option.id()), option.name(), option.facts(), option.fits(), false))
                .filter(other -> !other.id().equals(referral.groupId()) && !suggested.contains(other.id()))
                .toList();
        return Stream.concat(suggestions().stream(), found.stream()).toList();
    }

    private List<Other> suggestions() {
        return referral.history().stream()
                .filter(entry -> entry.otherGroupId() != null)
                .map(Alternatives::suggestion)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Other suggestion(HistoryEntry entry) {
        return new Other(entry.otherGroupId(), entry.otherGroupName(), "Suggested by " + entry.by(), List.of(), true);
    }

    private GroupChoice choice() {
        return new GroupChoice(NeedsForm.none(), vocabularies, matches, List.of(), List.of());
    }
}
