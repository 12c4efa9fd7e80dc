package org.openchair.service.record;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.record.NoteRisk;
import org.openchair.api.record.SessionRecord;
import org.openchair.api.record.SessionRecord.NotedRisk;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Query;
import org.openchair.service.persistence.Rows;
import org.openchair.service.session.LedSessions;
import org.openchair.service.session.LedSessions.LedSession;
import org.openchair.service.session.MemberNames;
import org.openchair.service.session.MemberNames.Written;

/** Notes the risks that showed in a session. One can be taken back until the session is signed, and added after. */
@Act
public class Risks {

    private static final String NOTE =
            """
            INSERT INTO openchair.session_risk (id, session_id, code, severity, action_taken, clinician_must_know, names_confirmed,
              noted_at, noted_by)
            SELECT CAST(? AS uuid), CAST(? AS uuid), o.code, ?, ?, ?, ?, ?, CAST(? AS uuid)
              FROM openchair.offered_code o WHERE o.vocabulary = 'session-risk' AND o.code = ?
            ON CONFLICT (id) DO NOTHING""";

    @Inject
    Rows rows;

    @Inject
    LedSessions sessions;

    @Inject
    SessionRecords records;

    @Inject
    MemberNames names;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Refused with {@code not-found}, {@code session-not-started}, {@code session-cancelled}, {@code names-in-text},
     * {@code code-unknown} or {@code id-taken}. Sending it again changes nothing.
     */
    public Outcome<SessionRecord> note(UUID sessionId, NoteRisk asked) {
        return sessions.change(sessionId)
                .then(this::heldOrOn)
                .then(led -> names.screen(
                        led.group().id(), asked.namesConfirmed(), new Written("actionTaken", asked.actionTaken())))
                .then(clean -> kept(sessionId, asked, write(sessionId, asked)));
    }

    /** Takes a risk back; refused with {@code not-found} or {@code session-signed}. */
    public Outcome<SessionRecord> takeBack(UUID sessionId, UUID riskId) {
        return sessions.change(sessionId).then(led -> led.session().signed() ? signed() : remove(sessionId, riskId));
    }

    private Outcome<LedSession> heldOrOn(LedSession led) {
        if (led.session().cancelled()) {
            return Outcome.refused("session-cancelled", "This session was cancelled.");
        }
        return led.session().startedBy(clock.instant())
                ? Outcome.done(led)
                : Outcome.refused("session-not-started", "This session has not started yet. Come back once it has.");
    }

    private int write(UUID sessionId, NoteRisk asked) {
        return rows.change(Query.of(
                NOTE,
                asked.id(),
                sessionId,
                asked.severity(),
                asked.actionTaken().strip(),
                asked.clinicianMustKnow(),
                asked.namesConfirmed(),
                clock.instant(),
                caller.person().orElseThrow().staffId(),
                asked.risk()));
    }

    private Outcome<SessionRecord> kept(UUID sessionId, NoteRisk asked, int written) {
        SessionRecord record = records.now(sessionId);
        if (written == 1) {
            audit.record(AuditEvent.listed("session-risk/" + asked.id()));
            return Outcome.done(record);
        }
        if (record.risks().stream().anyMatch(known -> same(known, asked))) {
            return Outcome.done(record);
        }
        boolean taken = rows.any(Query.of("SELECT 1 FROM openchair.session_risk WHERE id = ?", asked.id()));
        return taken
                ? Outcome.refused("id-taken", "This id is in use. Make a new one.")
                : Outcome.refused(new Refusal("code-unknown", "Choose from the list.", "risk"));
    }

    private static boolean same(NotedRisk known, NoteRisk again) {
        return known.id().equals(again.id())
                && known.risk().code().equals(again.risk())
                && known.severity() == again.severity()
                && known.actionTaken().equals(again.actionTaken().strip());
    }

    private Outcome<SessionRecord> remove(UUID sessionId, UUID riskId) {
        int removed = rows.change(
                Query.of("DELETE FROM openchair.session_risk WHERE id = ? AND session_id = ?", riskId, sessionId));
        if (removed == 0) {
            return Outcome.refused(Refusal.notFound());
        }
        audit.record(AuditEvent.listed("session-risk-taken-back/" + riskId));
        return Outcome.done(records.now(sessionId));
    }

    private static Outcome<SessionRecord> signed() {
        return Outcome.refused("session-signed", "This session was signed and is locked.");
    }
}
