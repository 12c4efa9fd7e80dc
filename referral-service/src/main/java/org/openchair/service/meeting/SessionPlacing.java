package org.openchair.service.meeting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.meeting.PlaceSession;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.directory.SupportGroup;
import org.openchair.service.notification.MeetingNews;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.service.screening.Screening;
import org.openchair.session.GroupSession;
import org.openchair.session.MeetingDifference.Coming;
import org.openchair.session.Sessions;

/** Says where one session is, and tells its members in the same transaction. The same place again tells nobody. */
@Act
public class SessionPlacing {

    @Inject
    MeetingAccess access;

    @Inject
    Sessions sessions;

    @Inject
    MeetingNews news;

    @Inject
    Screening screening;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Refused with {@code not-found}, {@code stale-version}, {@code session-signed}, {@code session-cancelled} or {@code session-over}. */
    public Outcome<UUID> place(UUID sessionId, PlaceSession asked) {
        return access.session(sessionId)
                .then(group -> Found.or404(sessions.findForChange(sessionId)).then(session -> {
                    screening.isReadIn(group);
                    screening.wasAccepted("place", session.place().place());
                    return session.place().equals(asked.asked())
                            ? Outcome.done(sessionId)
                            : move(group, session, asked);
                }));
    }

    private Outcome<UUID> move(SupportGroup group, GroupSession session, PlaceSession asked) {
        return fresh(session, asked)
                .then(open -> {
                    List<Coming> known = news.known(group.id());
                    return open.meetAt(asked.asked(), clock.instant()).then(moved -> told(group, known, moved));
                })
                .then(moved -> {
                    audit.record(AuditEvent.changed("session.place", null, "session", moved.id()));
                    return Outcome.done(moved.id());
                });
    }

    private Outcome<GroupSession> told(SupportGroup group, List<Coming> known, GroupSession moved) {
        sessions.flush();
        news.tell(group.id(), known);
        return Outcome.done(moved);
    }

    private static Outcome<GroupSession> fresh(GroupSession session, PlaceSession asked) {
        PlaceSession stored = new PlaceSession(
                session.version(), session.place().place(), session.place().joiningLink(), null);
        return session.version() == asked.version()
                ? Outcome.done(session)
                : Outcome.refused(Refusal.stale(stored, asked));
    }
}
