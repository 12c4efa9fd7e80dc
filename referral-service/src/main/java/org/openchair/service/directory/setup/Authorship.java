package org.openchair.service.directory.setup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;

/** Who last wrote at a draft: one row of history is enough for all that one person writes in a row. */
@RequestScoped
class Authorship {

    private static final String LATEST =
            """
            SELECT 1 FROM openchair.group_event e
             WHERE e.group_id = ? AND e.actor_subject = ? AND e.move IN ('BEGIN', 'CHANGED')
               AND NOT EXISTS (SELECT FROM openchair.group_event l
                                WHERE l.group_id = e.group_id AND l.position > e.position)""";

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    /** Is the caller's own writing the last thing in the history of the group? */
    boolean isLatest(UUID groupId) {
        return rows.any(Query.of(LATEST, groupId, caller.subject()));
    }
}
