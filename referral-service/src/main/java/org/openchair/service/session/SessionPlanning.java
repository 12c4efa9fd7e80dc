package org.openchair.service.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.directory.Groups;
import org.openchair.directory.Meeting;
import org.openchair.directory.Schedule;
import org.openchair.directory.SupportGroup;
import org.openchair.service.persistence.Act;
import org.openchair.session.Sessions;

/** Plans the sessions of a group from its schedule, eight weeks ahead. Planning again adds only what is missing. */
@Act
public class SessionPlanning {

    private static final int WEEKS_AHEAD = 8;

    /** The days for which sessions are planned now, both included. */
    public record Horizon(LocalDate from, LocalDate to) {}

    @Inject
    Groups groups;

    @Inject
    Sessions sessions;

    @Inject
    Led led;

    @Inject
    Clock clock;

    /** For a group that the caller leads; refused with {@code not-found} or {@code schedule-missing}. */
    public Outcome<Horizon> planOwn(UUID groupId) {
        return led.group(groupId).then(this::plan);
    }

    /** For any group, on behalf of the platform. */
    public Outcome<Horizon> plan(UUID groupId) {
        return plan(groups.find(groupId).orElseThrow());
    }

    private Outcome<Horizon> plan(SupportGroup group) {
        return group.schedule()
                .map(schedule -> plan(group, schedule))
                .orElseGet(() -> Outcome.refused(
                        "schedule-missing", "This group states no schedule from which sessions can be planned."));
    }

    private Outcome<Horizon> plan(SupportGroup group, Schedule schedule) {
        Horizon horizon = horizon(group);
        sessions.plan(group.id(), schedule.meetings(horizon.from(), horizon.to()));
        return Outcome.done(horizon);
    }

    /** After the schedule may have changed: also calls off planned sessions that are not in it any more. */
    public void replan(SupportGroup group) {
        Horizon horizon = horizon(group);
        List<Meeting> meetings = group.schedule()
                .filter(schedule -> group.meets())
                .map(schedule -> schedule.meetings(horizon.from(), horizon.to()))
                .orElse(List.of());
        sessions.plan(group.id(), meetings);
        sessions.cancelPlannedExcept(group.id(), meetings, clock.instant());
    }

    private Horizon horizon(SupportGroup group) {
        LocalDate today = group.today(clock);
        return new Horizon(today, today.plusWeeks(WEEKS_AHEAD));
    }
}
