package org.openchair.directory;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Everything that a directory entry says about a group.
 *
 * @param vettedOn day of the last vetting, or null
 * @param codes what it says in the codes of vocabularies
 * @param leaders ids of the staff who lead
 * @param hostId or null
 * @param siteId null when online or not stated
 */
public record GroupFacts(
        String name,
        LocalDate vettedOn,
        Nature nature,
        Charter charter,
        Joining joining,
        Membership membership,
        MeetingTimes times,
        GroupCodes codes,
        Set<UUID> leaders,
        UUID hostId,
        UUID siteId) {

    /** The same, with the later of two vettings: what was vetted here is not undone by a feed that does not know of it. */
    public GroupFacts vettedAtLeastOn(LocalDate earlier) {
        boolean later = earlier != null && (vettedOn == null || earlier.isAfter(vettedOn));
        return later ? vettedOn(earlier) : this;
    }

    /**
     * Does it promise the same as before about confidentiality, ground rules, leadership and kind, without new wording that looks
     * like a red flag? That is what is vetted.
     */
    public boolean promisesAs(GroupFacts before) {
        return charter.promisesAs(before.charter)
                && nature.sameAs(before.nature)
                && !RedFlagWording.added(before, this);
    }

    /** The same, with a vetting of that day, or without one. */
    public GroupFacts vettedOn(LocalDate day) {
        return new GroupFacts(name, day, nature, charter, joining, membership, times, codes, leaders, hostId, siteId);
    }
}
