package org.openchair.directory;

import java.time.LocalDate;
import java.util.List;
import org.openchair.Refusal;

/**
 * Status of an entry after an import. Only the assurance of a trusted feed lists a group; whatever else comes in whole waits to be
 * vetted here. What a person decided is never undone by an import: it neither lifts a suspension, nor brings back what was retired,
 * nor renews a vetting, nor takes a listed group out of the directory because its vetting is about to be renewed.
 *
 * @param current null for an entry that is not here yet
 * @param retiredHere was it retired by a person?
 * @param assured does a feed that the administrator trusts vouch for it, by its assurer?
 */
public record FeedStatus(GroupStatus current, boolean retiredHere, boolean assured) {

    /** Nothing is known of it yet. */
    public static FeedStatus ofNew(boolean assured) {
        return new FeedStatus(null, false, assured);
    }

    /**
     * The status after the import.
     *
     * @param closed SUSPENDED or RETIRED when the feed says that the group is closed, else null
     */
    public GroupStatus after(GroupFacts facts, GroupStatus closed, LocalDate today) {
        if (retiredHere || (current == GroupStatus.RETIRED && !assured)) {
            return GroupStatus.RETIRED;
        }
        if (closed != null) {
            return closed;
        }
        return meets() ? current : open(facts, today);
    }

    /**
     * What a group that people are in would lose by the import, as for a change by hand; empty when nothing is missing, or the
     * group is closed by it.
     */
    public List<Refusal> lost(GroupFacts facts, GroupStatus closed, LocalDate today) {
        return meets() && closed == null ? VettingRule.missing(new VettingRule.Candidate(facts, today)) : List.of();
    }

    /**
     * The same status, unless the import changes the charter of a listed group without naming a newer vetting: then it takes no
     * new referrals until somebody has vetted it.
     */
    public static GroupStatus withCharter(GroupStatus after, SupportGroup known, GroupFacts fed) {
        boolean changed = known.vetted() && after == GroupStatus.VETTED && !fed.promisesAs(known.facts());
        return changed && !fed.vettedOn().isAfter(known.vettedOn()) ? GroupStatus.SUSPENDED : after;
    }

    private boolean meets() {
        return current == GroupStatus.VETTED || current == GroupStatus.SUSPENDED;
    }

    private GroupStatus open(GroupFacts facts, LocalDate today) {
        if (!VettingRule.missing(new VettingRule.Candidate(facts, today)).isEmpty()) {
            return GroupStatus.DRAFT;
        }
        return assured && Vetting.holds(facts.vettedOn(), today) ? GroupStatus.VETTED : GroupStatus.SUBMITTED;
    }
}
