package org.openchair.service.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Refusal;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;

/** Seats of a group that are taken or offered, and so are not to be cut, by a form or by an import. */
@RequestScoped
public class KeptSeats {

    private static final String MORE =
            "SELECT FROM openchair.support_group WHERE id = ? AND seats_taken + seats_offered > ?";

    @Inject
    Rows rows;

    /**
     * Refused with {@code capacity-below-seats} when more people are in the group than it would seat.
     *
     * @param capacity null for a group that does not state one
     * @param field where the capacity is stated
     */
    public Optional<Refusal> objection(UUID group, Integer capacity, String field) {
        return capacity != null && rows.any(Query.of(MORE, group, capacity))
                ? Optional.of(new Refusal(
                        "capacity-below-seats",
                        "More people than that are already in the group or are offered a seat.",
                        field))
                : Optional.empty();
    }
}
