package org.openchair.service.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;

/** Groups in which nobody is answered or seated any more, as the view {@code openchair.closed_group} says. */
@ApplicationScoped
public class ClosedGroups {

    @Inject
    Rows rows;

    /** Will nobody be answered or seated in it any more? */
    public boolean has(UUID groupId) {
        return rows.any(Query.of("SELECT 1 FROM openchair.closed_group WHERE group_id = ?", groupId));
    }
}
