package org.openchair.service.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.session.SignSession;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.RowLocks;
import org.openchair.service.persistence.RowLocks.Strength;
import org.openchair.service.persistence.RowLocks.Table;
import org.openchair.session.GroupSession;
import org.openchair.session.Unmarked;

/** Signs a session: its attendance is complete and locked. */
@Act
public class Signing {

    private static final String GROUP = "SELECT group_id FROM openchair.group_session WHERE id = ?";

    // Who is not named in a group cannot be told apart there, and so not marked.
    private static final String UNMARKED =
            """
            SELECT CAST(count(*) AS integer) AS named,
                   CAST(count(*) FILTER (WHERE coalesce(a.outcome, 'NOT_RECORDED') = 'NOT_RECORDED') AS integer) AS unmarked\s"""
                    + ExpectedPeople.FROM
                    + " WHERE s.id = ? AND openchair.consent_covers(p.id, g.id, 'NAME') AND "
                    + ExpectedPeople.ARE_EXPECTED;

    @Inject
    LeadershipAccess led;

    @Inject
    Rows rows;

    @Inject
    RowLocks locks;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Refused with {@code not-found}, {@code stale-version} or what {@link GroupSession#sign} says. */
    public Outcome<UUID> sign(UUID sessionId, SignSession asked) {
        rows.first(Query.of(GROUP, sessionId), row -> row.id("group_id")).ifPresent(this::holdSeats);
        return led.sessionForChange(sessionId)
                .then(session -> fresh(session, asked))
                .then(session -> session.sign(
                        caller.person().orElseThrow().staffId(), unmarked(sessionId, asked), clock.instant()))
                .then(signed -> {
                    audit.record(AuditEvent.listed("session-signed/" + sessionId));
                    return Outcome.done(sessionId);
                });
    }

    private static Outcome<GroupSession> fresh(GroupSession session, SignSession asked) {
        boolean stale = !session.signed() && session.version() != asked.version();
        return stale
                ? Outcome.refused(Refusal.stale(new SignSession(session.version(), asked.unmarked()), asked))
                : Outcome.done(session);
    }

    /** No one is seated between the count of who is unmarked and the signature. */
    private void holdSeats(UUID groupId) {
        locks.lock(Table.GROUP, groupId, Strength.RELIANCE);
    }

    private Unmarked unmarked(UUID sessionId, SignSession asked) {
        return rows.first(
                        Query.of(UNMARKED, sessionId),
                        row -> new Unmarked(row.count("unmarked"), row.count("named"), asked.unmarked()))
                .orElseThrow();
    }
}
