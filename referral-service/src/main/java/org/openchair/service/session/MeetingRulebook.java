package org.openchair.service.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openchair.Outcome;
import org.openchair.directory.HolidayCalendar;
import org.openchair.directory.MeetingChange;
import org.openchair.directory.MeetingRules;
import org.openchair.directory.Schedule;
import org.openchair.directory.SkipReason;
import org.openchair.directory.SupportGroup;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;

/** Everything that decides when a group meets, as it is kept. Three statements. */
@RequestScoped
public class MeetingRulebook {

    @PersistenceContext(unitName = "openchair")
    EntityManager records;

    @Inject
    Rows rows;

    /** Refused with {@code schedule-missing} for a group that states when it meets in words only. */
    public Outcome<MeetingRules> of(SupportGroup group) {
        records.flush();
        return group.schedule()
                .map(schedule -> Outcome.done(rules(group.id(), schedule)))
                .orElseGet(() -> Outcome.refused(
                        "schedule-missing", "This group states no schedule from which sessions can be planned."));
    }

    private MeetingRules rules(UUID groupId, Schedule schedule) {
        HolidayCalendar holidays = rows.first(
                        Query.of(
                                "SELECT coalesce(holiday_calendar, ?) AS calendar FROM openchair.support_group"
                                        + " WHERE id = ? AND meets_on_holidays IS NOT TRUE",
                                HolidayCalendar.DEFAULT,
                                groupId),
                        row -> HolidayCalendar.of(row.text("calendar")))
                .flatMap(calendar -> calendar)
                .orElse(null);
        return new MeetingRules(schedule, holidays, closings(groupId), changes(groupId));
    }

    /** The host's own closing day says more than everybody's. */
    private Map<LocalDate, String> closings(UUID groupId) {
        Query query = Query.of(
                """
                SELECT c.day, c.name FROM openchair.closing_day c JOIN openchair.support_group g ON g.id = ?
                 WHERE c.undone_at IS NULL AND (c.host_id IS NULL OR c.host_id = g.host_id)
                 ORDER BY c.day, c.host_id NULLS LAST""",
                groupId);
        return rows.list(query, row -> Map.entry(row.date("day"), row.text("name"))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (own, everybodys) -> own));
    }

    private List<MeetingChange> changes(UUID groupId) {
        return rows.list(
                Query.of(
                        "SELECT * FROM openchair.schedule_exception WHERE group_id = ? AND undone_at IS NULL ORDER BY id",
                        groupId),
                MeetingRulebook::change);
    }

    /** A change that was made to the meetings of a group, undone or not. */
    public Optional<MeetingChange> change(UUID groupId, UUID id) {
        return rows.first(
                Query.of("SELECT * FROM openchair.schedule_exception WHERE id = ? AND group_id = ?", id, groupId),
                MeetingRulebook::change);
    }

    private static MeetingChange change(Row row) {
        return new MeetingChange(
                row.id("id"),
                row.code("kind", MeetingChange.Kind.class),
                row.date("on_date"),
                row.date("new_date"),
                row.time("new_starts_at"),
                row.code("reason", SkipReason.class),
                row.text("note"));
    }
}
