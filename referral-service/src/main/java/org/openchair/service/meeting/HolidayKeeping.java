package org.openchair.service.meeting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.meeting.KeepHolidays;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.directory.HolidayCalendar;
import org.openchair.directory.SupportGroup;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.persistence.Act;
import org.openchair.service.session.SessionPlanning;

/** Says whether a group meets on public holidays, and whose; its sessions follow. */
@Act
public class HolidayKeeping {

    @Inject
    MeetingAccess access;

    @Inject
    SessionPlanning planning;

    @Inject
    Rows rows;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Refused with {@code not-found}, {@code group-retired}, {@code holiday-calendar-unknown} or {@code stale-version}. */
    public Outcome<UUID> keep(UUID groupId, KeepHolidays asked) {
        return access.openGroupForChange(groupId)
                .then(group -> known(group, asked))
                .then(group -> fresh(group, asked))
                .then(group -> {
                    rows.change(Query.of(
                            "UPDATE openchair.support_group SET meets_on_holidays = ?, holiday_calendar = ?, version = version + 1 WHERE id = ?",
                            asked.meetsOnHolidays(),
                            asked.calendar(),
                            groupId));
                    planning.replan(group);
                    audit.record(AuditEvent.changed("group.holidays", null, "group", groupId));
                    return Outcome.done(groupId);
                });
    }

    private static Outcome<SupportGroup> known(SupportGroup group, KeepHolidays asked) {
        boolean known =
                asked.calendar() == null || HolidayCalendar.of(asked.calendar()).isPresent();
        return known
                ? Outcome.done(group)
                : Outcome.refused(new Refusal(
                        "holiday-calendar-unknown",
                        "Enter the code of a country or state, such as US or US-NY.",
                        "calendar"));
    }

    private static Outcome<SupportGroup> fresh(SupportGroup group, KeepHolidays asked) {
        return group.version() == asked.version()
                ? Outcome.done(group)
                : Outcome.refused(Refusal.stale(group.version(), asked));
    }
}
