package org.openchair.service.directory.hsds;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;

/** What earlier records of a document said, so that a later one does not replace it without a word. */
final class EntriesBefore {

    private final Set<UUID> groups = new HashSet<>();
    private final Map<UUID, Object> parts = new HashMap<>();

    /** Refused with {@code row-twice} when an earlier record has the same id. */
    Outcome<DirectoryEntry> admit(DirectoryEntry entry, Remarks remarks) {
        if (!groups.add(entry.id())) {
            return Outcome.refused(new Refusal("row-twice", "An earlier record has the same id.", "id"));
        }
        entry.host().ifPresent(host -> compare(host.id(), host, "organization", remarks));
        entry.site().ifPresent(site -> compare(site.id(), site, "service_at_locations.location", remarks));
        entry.leaders().forEach(leader -> compare(leader.id(), leader, "contacts", remarks));
        return Outcome.done(entry);
    }

    private void compare(UUID id, Object part, String field, Remarks remarks) {
        Object earlier = parts.put(id, part);
        if (earlier != null && !Objects.equals(earlier, part)) {
            remarks.add(
                    field,
                    "differs-from-earlier",
                    "An earlier record with this id is different. The later one was kept.");
        }
    }
}
