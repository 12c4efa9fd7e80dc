package org.openchair.service.directory.vetting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;

/** Whether somebody has vetted the charter of a group as it is now. */
@RequestScoped
class CharterStanding {

    @Inject
    Rows rows;

    /** When the charter was last changed, if nobody has vetted it since. */
    Optional<Instant> changedAt(UUID groupId) {
        return rows.first(
                Query.of("SELECT changed_at FROM openchair.unvetted_charter WHERE group_id = ?", groupId),
                row -> row.instant("changed_at"));
    }

    boolean charterChanged(UUID groupId) {
        return changedAt(groupId).isPresent();
    }
}
