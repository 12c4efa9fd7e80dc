package org.openchair.service.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.session.CountedSession;
import org.openchair.api.session.HeadCount;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.directory.Groups;
import org.openchair.directory.SupportGroup;
import org.openchair.service.persistence.Act;
import org.openchair.session.GroupSession;
import org.openchair.session.MarkingRule;
import org.openchair.session.Sessions;

/** Counts who came to an open group without a seat: walk-ins and guests, whom nobody names. */
@Act
public class HeadCounts {

    @Inject
    Sessions sessions;

    @Inject
    Groups groups;

    @Inject
    LeadershipAccess led;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Refused with {@code not-found}, {@code group-not-open}, {@code stale-version} or the code of a {@link MarkingRule}. */
    public Outcome<CountedSession> count(UUID sessionId, HeadCount count) {
        return led.sessionForChange(sessionId)
                .then(this::open)
                .then(session -> MarkingRule.checkSession(session, clock.instant()))
                .then(session -> set(session, count));
    }

    private Outcome<GroupSession> open(GroupSession session) {
        return groups.find(session.groupId()).filter(SupportGroup::open).isPresent()
                ? Outcome.done(session)
                : Outcome.refused("group-not-open", "Only an open group has walk-ins. Refer anyone who wants to join.");
    }

    private Outcome<CountedSession> set(GroupSession session, HeadCount count) {
        boolean same = session.walkIns() == count.walkIns();
        if (!same && session.walkIns() != count.before()) {
            return Outcome.refused(Refusal.stale(new HeadCount(session.walkIns(), session.walkIns()), count));
        }
        if (!same) {
            session.countWalkIns(count.walkIns());
            audit.record(AuditEvent.listed("session-walk-ins/" + session.id()));
        }
        sessions.flush();
        return Outcome.done(new CountedSession(session.version(), session.walkIns()));
    }
}
