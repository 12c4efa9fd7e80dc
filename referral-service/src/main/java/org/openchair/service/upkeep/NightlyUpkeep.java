package org.openchair.service.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openchair.directory.Groups;
import org.openchair.platform.problem.DatabaseProblem;
import org.openchair.service.directory.ToldNumbers;
import org.openchair.service.feedback.ClosedRounds;
import org.openchair.service.notification.Outbox;
import org.openchair.service.once.AnsweredRequests;
import org.openchair.service.schedule.JobPlan;
import org.openchair.service.schedule.RecurringJob;
import org.openchair.service.schedule.Rhythm;

/**
 * Keeps sessions planned up to the horizon, settles what is told about numbers of people, and forgets old answers, links and news,
 * every night.
 */
@ApplicationScoped
public class NightlyUpkeep implements RecurringJob {

    private static final Logger LOG = Logger.getLogger(NightlyUpkeep.class.getName());

    /** At ten past three, server time; a night missed while the platform was down is made up for at the next start. */
    private static final JobPlan PLAN = new JobPlan(
            "nightly-upkeep",
            "Plans the sessions to come, updates the ranges that are shown and deletes what is no longer needed",
            new Rhythm.Daily(LocalTime.of(3, 10)),
            Duration.ofHours(2));

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

    @Inject
    ToldNumbers told;

    @Override
    public JobPlan plan() {
        return PLAN;
    }

    /** A group that fails is logged and does not keep the others waiting; an outage ends the run, which is then repeated. */
    @Override
    public void run() {
        told.settle();
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
            DatabaseProblem.rethrowUnavailable(e);
            LOG.log(Level.WARNING, "Sessions of group " + groupId + " could not be planned", e);
        }
    }
}
