package org.openchair.service.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.directory.Groups;
import org.openchair.directory.SupportGroup;
import org.openchair.service.notification.MeetingNews;
import org.openchair.service.persistence.Act;
import org.openchair.service.planning.PlanningHorizon;
import org.openchair.session.MeetingDifference.Coming;
import org.openchair.session.Sessions;

/**
 * Keeps the sessions of a group in agreement with its schedule, its changes and the days on which it does not meet, up to
 * the horizon. Planning again changes nothing. Whoever plans a group holds it, so that of two plans the later knows all.
 */
@Act
public class SessionPlanning {

    /** The days for which sessions are planned now, both included. */
    public record Horizon(LocalDate from, LocalDate to) {}

    @Inject
    Groups groups;

    @Inject
    Sessions sessions;

    @Inject
    MeetingRulebook rulebook;

    @Inject
    LeadershipAccess led;

    @Inject
    MeetingNews news;

    @Inject
    PlanningHorizon ahead;

    @Inject
    Clock clock;

    /** For a group that the caller leads; refused with {@code not-found}, {@code group-not-meeting} or {@code schedule-missing}. */
    public Outcome<Horizon> planOwn(UUID groupId) {
        return led.group(groupId).then(group -> plan(groupId));
    }

    /** For any group, on behalf of the platform. */
    public Outcome<Horizon> plan(UUID groupId) {
        SupportGroup group = groups.findForChange(groupId).orElseThrow();
        return group.meets()
                ? follow(group)
                : Outcome.refused(
                        "group-not-meeting",
                        "This group is not listed or no longer meets. Only listed groups have meetings.");
    }

    /**
     * After something changed that its sessions follow from. A group that does not meet any more has none to come.
     *
     * @param group found for change, so that no other plan comes in between
     */
    public void replan(SupportGroup group) {
        replan(group, news.known(group.id()));
    }

    /**
     * The same, of a change that began before.
     *
     * @param known what {@link MeetingNews#known} said before anything was changed; those concerned are told of the difference, unless the
     *     group has closed
     */
    public void replan(SupportGroup group, List<Coming> known) {
        boolean planned = group.meets() && follow(group) instanceof Outcome.Done<Horizon>;
        if (!planned) {
            sessions.follow(group.id(), List.of(), clock.instant());
        }
        if (group.closed()) {
            news.close(group.id());
        } else {
            news.tell(group.id(), known);
        }
    }

    private Outcome<Horizon> follow(SupportGroup group) {
        return rulebook.of(group).then(rules -> {
            Horizon horizon = horizon(group);
            sessions.follow(group.id(), rules.between(horizon.from(), horizon.to()), clock.instant());
            return Outcome.done(horizon);
        });
    }

    private Horizon horizon(SupportGroup group) {
        LocalDate today = group.today(clock);
        return new Horizon(today, ahead.lastDay(today));
    }
}
