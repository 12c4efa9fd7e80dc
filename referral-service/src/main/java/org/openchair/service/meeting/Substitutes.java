package org.openchair.service.meeting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.meeting.Colleague;
import org.openchair.api.meeting.NameSubstitute;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.notification.Notice;
import org.openchair.notification.NoticeKind;
import org.openchair.platform.request.Paging;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.directory.Leaders;
import org.openchair.service.identity.Caller;
import org.openchair.service.notification.Notices;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.session.GroupSession;
import org.openchair.session.PlanningRule;
import org.openchair.session.Sessions;

/** Names and withdraws who leads one session in place of those who lead the group. The session is locked meanwhile. */
@Act
public class Substitutes {

    private static final String PRESENT =
            "SELECT id, staff_id FROM openchair.session_substitute WHERE session_id = ? AND undone_at IS NULL";

    private record Named(UUID id, UUID staffId) {}

    @Inject
    MeetingAccess access;

    @Inject
    Colleagues colleagues;

    @Inject
    Leaders leaders;

    @Inject
    Sessions sessions;

    @Inject
    Rows rows;

    @Inject
    Notices notices;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Who can be named, by name; refused with {@code not-found}. */
    public Outcome<Page<Colleague>> colleagues(UUID sessionId, Paging paging) {
        return access.session(sessionId).then(group -> Outcome.done(colleagues.of(group.id(), day(sessionId), paging)));
    }

    private LocalDate day(UUID sessionId) {
        return rows.first(
                        Query.of("SELECT local_date FROM openchair.group_session WHERE id = ?", sessionId),
                        row -> row.date("local_date"))
                .orElse(null);
    }

    /**
     * In place of an earlier one. Asking again with the same id changes nothing.
     *
     * @return refused with {@code not-found}, {@code session-signed}, {@code session-cancelled}, {@code colleague-unknown},
     *     {@code peer-leads-therapist-group} or {@code id-taken}
     */
    public Outcome<UUID> name(UUID sessionId, NameSubstitute asked) {
        return open(sessionId).then(session -> {
            Optional<Named> present = present(sessionId);
            if (wasNamed(sessionId, asked.id())) {
                return Outcome.done(sessionId);
            }
            return present.filter(named -> named.staffId().equals(asked.staffId()))
                            .isPresent()
                    ? Outcome.done(sessionId)
                    : colleagues
                            .known(session.groupId(), asked.staffId())
                            .then(known -> access.group(session.groupId()))
                            .then(group -> leaders.canLead(group, List.of(asked.staffId()), "staffId"))
                            .then(colleague -> replace(sessionId, present, asked));
        });
    }

    /** Withdraws it, if there is one; refused with {@code not-found}, {@code session-signed} or {@code session-cancelled}. */
    public Outcome<UUID> withdraw(UUID sessionId) {
        return open(sessionId).then(session -> {
            present(sessionId).ifPresent(named -> undo(sessionId, named));
            return Outcome.done(sessionId);
        });
    }

    private Outcome<GroupSession> open(UUID sessionId) {
        return access.session(sessionId)
                .then(group -> access.groupForChange(group.id()))
                .then(group -> Found.or404(sessions.findForChange(sessionId)))
                .then(session -> PlanningRule.checkLeader(session, clock.instant()));
    }

    private boolean wasNamed(UUID sessionId, UUID id) {
        return rows.any(
                Query.of("SELECT FROM openchair.session_substitute WHERE id = ? AND session_id = ?", id, sessionId));
    }

    private Optional<Named> present(UUID sessionId) {
        return rows.first(Query.of(PRESENT, sessionId), row -> new Named(row.id("id"), row.id("staff_id")));
    }

    private Outcome<UUID> replace(UUID sessionId, Optional<Named> present, NameSubstitute asked) {
        present.ifPresent(named -> undo(sessionId, named));
        rows.change(Query.of(
                "INSERT INTO openchair.session_substitute (id, session_id, staff_id, named_by, named_at) VALUES (?, ?, ?, ?, ?)",
                asked.id(),
                sessionId,
                asked.staffId(),
                caller.subject(),
                clock.instant()));
        notices.tell(List.of(new Notice(NoticeKind.COVER_ASKED, asked.staffId(), "session", sessionId)));
        audit.record(AuditEvent.changed("session.name-substitute", null, "session", sessionId));
        return Outcome.done(sessionId);
    }

    private void undo(UUID sessionId, Named named) {
        rows.change(Query.of(
                "UPDATE openchair.session_substitute SET undone_by = ?, undone_at = ? WHERE id = ? AND undone_at IS NULL",
                caller.subject(),
                clock.instant(),
                named.id()));
        audit.record(AuditEvent.changed("session.withdraw-substitute", null, "session", sessionId));
    }
}
