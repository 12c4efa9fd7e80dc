package org.openchair.service.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.openchair.matching.Candidate;

/**
 * The listed groups as they were last read. Nothing here is believed by itself: what is read of a group counts only as long as
 * the database says at the asking that the group is in the same state.
 */
@ApplicationScoped
public class KnownCandidates {

    /**
     * A group as it was read.
     *
     * @param state the versions of the rows that it was read from
     */
    record Known(String state, Candidate group) {}

    private volatile Map<UUID, Known> known = Map.of();

    Map<UUID, Known> byId() {
        return known;
    }

    /** Remembers these instead. Of two at the same time one stays, and each is right for the states that it holds. */
    void keep(Map<UUID, Known> read) {
        known = Map.copyOf(read);
    }
}
