package org.openchair.service.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;

/** Groups whose people a clinic has to look after, as the view {@code openchair.closed_group} says: closed, or suspended for long. */
@ApplicationScoped
public class ClosedGroups {

    @Inject
    Rows rows;

    /** Can a person who is referred there leave it for another group? */
    public boolean has(UUID groupId) {
        return rows.any(Query.of("SELECT 1 FROM openchair.closed_group WHERE group_id = ?", groupId));
    }

    /** Has it closed for good, and is not only suspended? */
    public boolean hasForGood(UUID groupId) {
        return rows.any(Query.of("SELECT 1 WHERE openchair.is_closed(?)", groupId));
    }
}
