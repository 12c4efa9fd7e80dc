package org.openchair.service.persistence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.directory.Meeting;
import org.openchair.session.Attendance;
import org.openchair.session.GroupSession;
import org.openchair.session.Sessions;

/** Sessions and their marks in the database. */
@RequestScoped
public class StoredSessions implements Sessions {

    @PersistenceContext(unitName = "openchair")
    EntityManager records;

    @Inject
    Rows rows;

    @Override
    public Optional<GroupSession> findForChange(UUID id) {
        return Optional.ofNullable(records.find(GroupSession.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public Optional<Attendance> mark(UUID sessionId, UUID enrollmentId) {
        return records.createQuery(
                        "SELECT a FROM Attendance a WHERE a.sessionId = :session AND a.enrollmentId = :enrollment",
                        Attendance.class)
                .setParameter("session", sessionId)
                .setParameter("enrollment", enrollmentId)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void add(Attendance attendance) {
        records.persist(attendance);
    }

    @Override
    public void plan(UUID groupId, List<Meeting> meetings) {
        records.flush();
        rows.change(Query.of(
                """
                INSERT INTO openchair.group_session (id, version, group_id, local_date, starts_at, ends_at, state)
                SELECT id, 1, ?, local_date, starts_at, ends_at, 'PLANNED'
                  FROM unnest(CAST(? AS uuid[]), CAST(? AS date[]), CAST(? AS timestamptz[]), CAST(? AS timestamptz[]))
                       AS meeting (id, local_date, starts_at, ends_at)
                ON CONFLICT (group_id, starts_at) DO NOTHING""",
                groupId,
                meetings.stream().map(meeting -> Ids.next()).toList(),
                meetings.stream().map(meeting -> meeting.localDate().toString()).toList(),
                meetings.stream().map(Meeting::startsAt).toList(),
                meetings.stream().map(Meeting::endsAt).toList()));
    }

    @Override
    public void cancelPlannedExcept(UUID groupId, List<Meeting> meetings, Instant after) {
        rows.change(Query.of(
                """
                UPDATE openchair.group_session SET state = 'CANCELLED_OTHER', version = version + 1
                 WHERE group_id = ? AND state = 'PLANNED' AND starts_at > ?
                   AND starts_at <> ALL (CAST(? AS timestamptz[]))""",
                groupId,
                after,
                meetings.stream().map(Meeting::startsAt).toList()));
    }
}
