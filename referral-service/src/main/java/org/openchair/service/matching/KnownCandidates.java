package org.openchair.service.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openchair.matching.Candidate;

/**
 * The listed groups as they were last read. Nothing here is believed by itself: what is read counts only as long as the database
 * says at the asking that it is in the same state.
 */
@ApplicationScoped
public class KnownCandidates {

    /**
     * A group as it was read.
     *
     * @param state the versions of the rows that it was read from
     */
    record Known(String state, Candidate group) {}

    /**
     * All of them together.
     *
     * @param state of all of the rows that they were read from, in one
     */
    record Directory(String state, Map<UUID, Known> byId, List<Candidate> groups) {

        Directory(String state, Map<UUID, Known> read) {
            this(
                    state,
                    Map.copyOf(read),
                    read.values().stream().map(Known::group).toList());
        }
    }

    private volatile Directory known = new Directory("", Map.of());

    Directory directory() {
        return known;
    }

    /** Remembers this instead. Of two at the same time one stays, and each is right for the states that it holds. */
    void keep(Directory read) {
        known = read;
    }
}
