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
import org.openchair.directory.Groups;
import org.openchair.service.feedback.ClosedRounds;
import org.openchair.service.notification.Outbox;
import org.openchair.service.request.AnsweredRequests;

/** Keeps sessions planned up to the horizon and forgets old answers, links and news, every night. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightlyUpkeep {

    private static final Logger LOG = Logger.getLogger(NightlyUpkeep.class.getName());

    @Inject
    Groups groups;

    @Inject
    GroupUpkeep upkeep;

    @Inject
    AnsweredRequests answered;

    @Inject
    Outbox outbox;

    @Inject
    ClosedRounds rounds;

    /** At ten past three, server time. A group that fails is logged and does not keep the others waiting. */
    @Schedule(hour = "3", minute = "10", persistent = false)
    public void run() {
        groups.planned().forEach(this::plan);
        int forgotten = answered.forgetOld();
        outbox.forgetOldLinks();
        outbox.forgetOldNews();
        rounds.forget();
        LOG.log(Level.INFO, "Nightly upkeep is done; {0} answers were forgotten", forgotten);
    }

    private void plan(UUID groupId) {
        try {
            upkeep.plan(groupId);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Sessions of group " + groupId + " could not be planned", e);
        }
    }
}
