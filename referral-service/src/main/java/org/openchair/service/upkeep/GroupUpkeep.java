package org.openchair.service.upkeep;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.openchair.service.session.SessionPlanning;

/**
 * Plans the sessions of one group in a transaction that the container begins. One begun inside the nightly run, which has none,
 * would not reach every connection, and the plan would wait for itself.
 */
@Stateless
public class GroupUpkeep {

    @Inject
    SessionPlanning planning;

    /** Up to the horizon, as it stands now. */
    public void plan(UUID groupId) {
        planning.plan(groupId);
    }
}
