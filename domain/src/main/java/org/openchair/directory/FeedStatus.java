package org.openchair.directory;

import java.time.LocalDate;

/**
 * Where an entry stands after a feed was imported. A trusted feed that names a vetting within a year lists a group whose charter
 * is stated. What a person decided is never undone by a feed: it neither lifts a suspension, nor brings back what was retired here, nor takes
 * what is submitted away from whoever is about to vet it.
 *
 * @param current null for an entry that is not here yet
 * @param retiredHere was it retired by a person?
 */
public record FeedStatus(GroupStatus current, boolean retiredHere) {

    /** Nothing is known of it yet. */
    public static FeedStatus ofNew() {
        return new FeedStatus(null, false);
    }

    /**
     * The status after the import.
     *
     * @param closed SUSPENDED or RETIRED when the feed says that the group is closed, else null
     */
    public GroupStatus after(GroupFacts facts, GroupStatus closed, LocalDate today) {
        if (retiredHere) {
            return GroupStatus.RETIRED;
        }
        if (closed != null) {
            return closed;
        }
        return current == GroupStatus.SUSPENDED ? GroupStatus.SUSPENDED : open(facts, today);
    }

    /**
     * The same status, unless the feed changes the charter of a listed group without naming a newer vetting: then it takes no new
     * referrals until somebody has vetted it.
     */
    public static GroupStatus withCharter(GroupStatus after, SupportGroup known, GroupFacts fed) {
        boolean changed = known.vetted() && after == GroupStatus.VETTED && !fed.promisesAs(known.facts());
        return changed && !fed.vettedOn().isAfter(known.vettedOn()) ? GroupStatus.SUSPENDED : after;
    }

    private GroupStatus open(GroupFacts facts, LocalDate today) {
        if (!VettingRule.missing(new VettingRule.Candidate(facts, today)).isEmpty()) {
            return GroupStatus.DRAFT;
        }
        if (Vetting.holds(facts.vettedOn(), today)) {
            return GroupStatus.VETTED;
        }
        return current == GroupStatus.SUBMITTED ? GroupStatus.SUBMITTED : GroupStatus.DRAFT;
    }
}
