package org.openchair.service.upkeep;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openchair.Outcome;
import org.openchair.service.waitlist.ListTending;

/** Ends offers whose last day has passed and offers seats that became free, three times a minute, a group at a time. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WaitlistUpkeep {

    private static final Logger LOG = Logger.getLogger(WaitlistUpkeep.class.getName());

    @Inject
    ListTending tending;

    @Inject
    WaitlistTransaction transaction;

    /** Three times a minute. A group that fails is logged and tried again; it does not keep the others waiting. */
    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    public void run() {
        tending.inNeed().forEach(this::tend);
        remind();
    }

    private void remind() {
        try {
            transaction.remind();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Nobody could be reminded of offers that end", e);
        }
    }

    private void tend(UUID groupId) {
        try {
            if (transaction.tend(groupId) instanceof Outcome.Refused<UUID> refused) {
                LOG.log(Level.INFO, "The waitlist of group {0} is left as it is: {1}", new Object[] {
                    groupId, refused.refusal().code()
                });
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The waitlist of group " + groupId + " could not be tended", e);
        }
    }
}
