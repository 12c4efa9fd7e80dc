package org.openchair.service.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.session.SignSession;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.session.GroupSession;

/** Signs a session: its attendance is complete and locked. */
@Act
public class Signing {

    @Inject
    Led led;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Refused with {@code not-found}, {@code stale-version}, {@code session-signed} or {@code session-not-started}. */
    public Outcome<UUID> sign(UUID sessionId, SignSession asked) {
        return led.sessionForChange(sessionId)
                .then(session -> fresh(session, asked))
                .then(session -> session.sign(caller.person().orElseThrow().staffId(), clock.instant()))
                .then(signed -> {
                    audit.record(AuditEvent.listed("session-signed/" + sessionId));
                    return Outcome.done(sessionId);
                });
    }

    private static Outcome<GroupSession> fresh(GroupSession session, SignSession asked) {
        boolean stale = !session.signed() && session.version() != asked.version();
        return stale
                ? Outcome.refused(Refusal.stale(new SignSession(session.version()), asked))
                : Outcome.done(session);
    }
}
