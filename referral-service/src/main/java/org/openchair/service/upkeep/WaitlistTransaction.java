package org.openchair.service.upkeep;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.service.waitlist.ProcessWaitlist;

/** Tends the waitlist of one group in a transaction that the container begins; see {@link GroupUpkeep} for why. */
@Stateless
public class WaitlistTransaction {

    @Inject
    ProcessWaitlist tending;

    public Outcome<UUID> tend(UUID groupId) {
        return tending.tend(groupId);
    }

    /** Tells of offers that end soon. */
    public void remind() {
        tending.remind();
    }
}
