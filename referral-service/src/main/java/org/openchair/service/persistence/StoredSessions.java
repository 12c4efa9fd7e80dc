package org.openchair.service.persistence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openchair.Ids;
import org.openchair.directory.PlannedMeeting;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.persistence.RowLocks.Strength;
import org.openchair.service.persistence.RowLocks.Table;
import org.openchair.session.GroupSession;
import org.openchair.session.SessionState;
import org.openchair.session.Sessions;

/** Sessions and their marks in the database. */
@RequestScoped
public class StoredSessions implements Sessions {

    @PersistenceContext(unitName = "openchair")
    EntityManager records;

    @Inject
    Rows rows;

    @Inject
    RowLocks locks;

    @Override
    public Optional<GroupSession> findForChange(UUID id) {
        locks.lock(Table.SESSION, id, Strength.CHANGE);
        return Optional.ofNullable(records.find(GroupSession.class, id));
    }

    @Override
    public void flush() {
        records.flush();
    }

    @Override
    public void follow(UUID groupId, List<PlannedMeeting> plan, Instant now) {
        records.flush();
        Map<Boolean, List<PlannedMeeting>> takingPlace =
                plan.stream().collect(Collectors.partitioningBy(PlannedMeeting::takesPlace));
        plan(groupId, takingPlace.get(true), now);
        callOff(groupId, takingPlace.get(false), now);
        callOffExcept(groupId, plan, now);
    }

    private void plan(UUID groupId, List<PlannedMeeting> meetings, Instant now) {
        rows.change(Query.of(
                """
                INSERT INTO openchair.group_session AS kept (id, version, group_id, local_date, starts_at, ends_at, state)
                SELECT id, 1, ?, local_date, starts_at, ends_at, 'PLANNED'
                  FROM unnest(CAST(? AS uuid[]), CAST(? AS date[]), CAST(? AS timestamptz[]), CAST(? AS timestamptz[]))
                       AS meeting (id, local_date, starts_at, ends_at)
                ON CONFLICT (group_id, starts_at) DO UPDATE
                   SET state = 'PLANNED', ends_at = excluded.ends_at, cancel_reason = NULL, cancel_note = NULL,
                       version = kept.version + 1
                 WHERE kept.starts_at > ? AND kept.signed_at IS NULL
                   AND (kept.cancel_reason IS NOT NULL OR kept.state = 'PLANNED' AND kept.ends_at <> excluded.ends_at)""",
                groupId,
                meetings.stream().map(planned -> Ids.next()).toList(),
                each(meetings, planned -> planned.meeting().localDate()),
                each(meetings, PlannedMeeting::startsAt),
                each(meetings, planned -> planned.meeting().endsAt()),
                now));
    }

    private void callOff(UUID groupId, List<PlannedMeeting> skipped, Instant now) {
        rows.change(Query.of(
                """
                UPDATE openchair.group_session AS kept
                   SET state = off.state, cancel_reason = off.reason, cancel_note = nullif(off.note, ''),
                       version = kept.version + 1
                  FROM unnest(CAST(? AS timestamptz[]), CAST(? AS text[]), CAST(? AS text[]), CAST(? AS text[]))
                       AS off (starts_at, state, reason, note)
                 WHERE kept.group_id = ? AND kept.starts_at = off.starts_at AND kept.starts_at > ?
                   AND kept.signed_at IS NULL
                   AND (kept.state = 'PLANNED' OR kept.cancel_reason IS NOT NULL
                        AND (kept.cancel_reason, coalesce(kept.cancel_note, '')) <> (off.reason, off.note))""",
                each(skipped, PlannedMeeting::startsAt),
                each(skipped, planned -> SessionState.cancelledFor(planned.reason())),
                each(skipped, PlannedMeeting::reason),
                each(skipped, planned -> Optional.ofNullable(planned.note()).orElse("")),
                groupId,
                now));
    }

    private void callOffExcept(UUID groupId, List<PlannedMeeting> plan, Instant now) {
        rows.change(Query.of(
                """
                UPDATE openchair.group_session
                   SET state = 'CANCELLED_OTHER', cancel_reason = 'SCHEDULE', version = version + 1
                 WHERE group_id = ? AND state = 'PLANNED' AND starts_at > ?
                   AND starts_at <> ALL (CAST(? AS timestamptz[]))""",
                groupId,
                now,
                each(plan, PlannedMeeting::startsAt)));
    }

    private static List<?> each(List<PlannedMeeting> meetings, Function<PlannedMeeting, ?> part) {
        return meetings.stream().map(part).toList();
    }
}
