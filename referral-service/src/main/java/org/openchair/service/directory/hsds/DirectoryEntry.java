package org.openchair.service.directory.hsds;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.directory.GroupFacts;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.HostKind;
import org.openchair.directory.Site;
import org.openchair.staff.Credential;

/**
 * A group as a record describes it, with the organization, place and people it names.
 *
 * @param closed SUSPENDED or RETIRED when the record says that the service is closed, else null
 * @param assurer mail address of who vetted it for the feed, or null
 */
record DirectoryEntry(
        UUID id,
        GroupFacts facts,
        GroupStatus closed,
        Optional<HostEntry> host,
        Optional<SiteEntry> site,
        List<LeaderEntry> leaders,
        String assurer) {

    /** The organization that offers it. */
    record HostEntry(UUID id, String name, HostKind kind) {}

    /**
     * Where it meets.
     *
     * @param latitude degrees north, or null; stated with the longitude or not at all
     * @param longitude degrees east, or null
     */
    record SiteEntry(
            UUID id, String name, Site.Address address, String accessibility, Double latitude, Double longitude) {}

    /** Somebody who leads it; a null credential or training is not stated. */
    record LeaderEntry(UUID id, String name, Credential credential, Boolean trained) {}
}
