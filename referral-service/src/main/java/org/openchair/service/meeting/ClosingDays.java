package org.openchair.service.meeting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openchair.DayAnywhere;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.Page;
import org.openchair.api.meeting.AddClosingDay;
import org.openchair.api.meeting.ClosingDay;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.directory.Groups;
import org.openchair.directory.SupportGroup;
import org.openchair.platform.request.Paging;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.once.Access;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.service.session.SessionPlanning;

/** The days on which the groups of a host, or all groups, do not meet. The sessions of those groups follow at once, and their members are told. */
@Act
public class ClosingDays {

    private static final String DAYS =
            """
            SELECT c.id, c.host_id, h.name AS host, c.day, c.name
              FROM openchair.closing_day c LEFT JOIN openchair.host h ON h.id = c.host_id
             WHERE c.undone_at IS NULL""";

    private static final String GROUPS_MEETING_THEN =
            """
            SELECT g.id, array_to_string(array_agg(s.id ORDER BY s.id) FILTER (WHERE s.state = 'PLANNED'), ' ') AS meets
              FROM openchair.support_group g
              JOIN openchair.group_session s ON s.group_id = g.id
              JOIN openchair.closing_day c ON c.id = ? AND c.day = s.local_date
             WHERE (c.host_id IS NULL OR c.host_id = g.host_id) AND s.starts_at > ? GROUP BY g.id ORDER BY g.id""";

    /**
     * A group that has sessions on a day.
     *
     * @param meets the ids of those that are to take place; may be null
     */
    private record MeetingThen(UUID groupId, String meets) {}

    @Inject
    Rows rows;

    @Inject
    Groups groups;

    @Inject
    SessionPlanning planning;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Access access;

    @Inject
    Clock clock;

    /** Those to come, in their order. */
    public Outcome<Page<ClosingDay>> list(Paging paging) {
        return Outcome.done(rows.page(
                Query.of(DAYS).then("AND c.day >= ?", DayAnywhere.earliest(clock)),
                "day, id",
                paging,
                ClosingDays::day));
    }

    /** Refused with {@code closing-day-past}, {@code host-unknown}, {@code closed-already} or {@code id-taken}. */
    public Outcome<ClosingDay> add(AddClosingDay asked) {
        return find(asked.id())
                .map(Outcome::done)
                .orElseGet(() -> asked.day().isBefore(DayAnywhere.earliest(clock)) ? past() : keep(asked));
    }

    private static Outcome<ClosingDay> past() {
        return Outcome.refused(new Refusal("closing-day-past", "Enter today or a later day.", "day"));
    }

    private Outcome<ClosingDay> keep(AddClosingDay asked) {
        rows.change(Query.of(
                "INSERT INTO openchair.closing_day (id, host_id, day, name, made_by, made_at) VALUES (?, ?, ?, ?, ?, ?)",
                asked.id(),
                asked.hostId(),
                asked.day(),
                asked.name(),
                caller.subject(),
                clock.instant()));
        return followed(asked.id(), "closing-day.add").then(done -> Found.or404(find(asked.id())));
    }

    /** Takes one back; refused with {@code not-found}. */
    public Outcome<ClosingDay> undo(UUID id) {
        access.pass();
        return Found.or404(find(id)).then(known -> {
            rows.change(Query.of(
                    "UPDATE openchair.closing_day SET undone_by = ?, undone_at = ? WHERE id = ? AND undone_at IS NULL",
                    caller.subject(),
                    clock.instant(),
                    id));
            return followed(id, "closing-day.undo").then(done -> Outcome.done(known));
        });
    }

    private Outcome<UUID> followed(UUID id, String action) {
        Set<MeetingThen> before = meetingThen(id);
        Map<UUID, SupportGroup> replanned = before.stream()
                .map(met -> groups.findForChange(met.groupId()).orElseThrow())
                .collect(Collectors.toMap(SupportGroup::id, Function.identity()));
        replanned.values().forEach(planning::replan);
        audit.record(AuditEvent.changed(action, null, "closing-day", id));
        return Outcome.done(id);
    }

    private Set<MeetingThen> meetingThen(UUID closingDay) {
        return new LinkedHashSet<>(rows.list(
                Query.of(GROUPS_MEETING_THEN, closingDay, clock.instant()),
                row -> new MeetingThen(row.id("id"), row.text("meets"))));
    }

    private Optional<ClosingDay> find(UUID id) {
        return rows.first(Query.of(DAYS).then("AND c.id = ?", id), ClosingDays::day);
    }

    private static ClosingDay day(Row row) {
        return new ClosingDay(row.id("id"), row.id("host_id"), row.text("host"), row.date("day"), row.text("name"));
    }
}
