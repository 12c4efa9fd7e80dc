package org.openchair.service.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openchair.Outcome;
import org.openchair.platform.problem.DatabaseProblem;
import org.openchair.service.schedule.JobPlan;
import org.openchair.service.schedule.RecurringJob;
import org.openchair.service.schedule.Rhythm;
import org.openchair.service.waitlist.ProcessWaitlist;

/** Ends offers whose last day has passed and offers seats that became free, three times a minute, a group at a time. */
@ApplicationScoped
public class WaitlistUpkeep implements RecurringJob {

    private static final Logger LOG = Logger.getLogger(WaitlistUpkeep.class.getName());

    private static final JobPlan PLAN = new JobPlan(
            "waitlist-upkeep",
            "Offers open seats to people on waitlists and ends offers that no one answered",
            new Rhythm.Every(Duration.ofSeconds(20)),
            Duration.ofMinutes(5));

    @Inject
    ProcessWaitlist tending;

    @Inject
    WaitlistTransaction transaction;

    @Override
    public JobPlan plan() {
        return PLAN;
    }

    /** A group that fails is logged and tried again; it does not keep the others waiting. An outage ends the run. */
    @Override
    public void run() {
        tending.inNeed().forEach(this::tend);
        remind();
    }

    private void remind() {
        try {
            transaction.remind();
        } catch (RuntimeException e) {
            DatabaseProblem.rethrowUnavailable(e);
            LOG.log(Level.WARNING, "No one could be reminded of offers that end", e);
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
            DatabaseProblem.rethrowUnavailable(e);
            LOG.log(Level.WARNING, "The waitlist of group " + groupId + " could not be tended", e);
        }
    }
}
