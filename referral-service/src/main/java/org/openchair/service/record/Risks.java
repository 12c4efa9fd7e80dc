package org.openchair.service.record;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.record.NoteRisk;
import org.openchair.api.record.SessionRecord;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.once.Access;
import org.openchair.service.persistence.Act;
import org.openchair.service.screening.Screening;
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
              FROM openchair.offered_code o WHERE o.vocabulary = 'session-risk' AND o.code = ?""";

    @Inject
    Screening screening;

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
    Access access;

    @Inject
    Clock clock;

    /**
     * Refused with {@code not-found}, {@code session-not-started}, {@code session-cancelled}, {@code names-in-text},
     * {@code code-unknown} or {@code id-taken}. Sending it again changes nothing.
     */
    public Outcome<SessionRecord> note(UUID sessionId, NoteRisk asked) {
        return sessions.change(sessionId)
                .then(led -> isNoted(sessionId, asked.id())
                        ? Outcome.done(records.now(sessionId))
                        : heldOrOn(led).then(held -> screened(held, asked)).then(clean -> kept(sessionId, asked)));
    }

    private boolean isNoted(UUID sessionId, UUID id) {
        return rows.any(Query.of("SELECT FROM openchair.session_risk WHERE id = ? AND session_id = ?", id, sessionId));
    }

    private Outcome<UUID> screened(LedSession led, NoteRisk asked) {
        screening.isReadIn(led.group());
        return names.screen(led.group().id(), asked.namesConfirmed(), new Written("actionTaken", asked.actionTaken()));
    }

    /** Takes a risk back; refused with {@code not-found}, {@code session-signed} or {@code risk-withheld}. */
    public Outcome<SessionRecord> takeBack(UUID sessionId, UUID riskId) {
        return sessions.change(sessionId).then(led -> {
            access.pass();
            if (led.session().signed()) {
                return signed();
            }
            return isWithheld(sessionId, riskId) ? withheld() : remove(sessionId, riskId);
        });
    }

    private Outcome<LedSession> heldOrOn(LedSession led) {
        if (led.session().cancelled()) {
            return Outcome.refused("session-cancelled", "This session was canceled.");
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

    private Outcome<SessionRecord> kept(UUID sessionId, NoteRisk asked) {
        if (write(sessionId, asked) == 0) {
            return Outcome.refused(new Refusal("code-unknown", "Choose from the list.", "risk"));
        }
        audit.record(AuditEvent.listed("session-risk/" + asked.id()));
        return Outcome.done(records.now(sessionId));
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

    private boolean isWithheld(UUID sessionId, UUID riskId) {
        return records.now(sessionId).risks().stream()
                .anyMatch(risk -> risk.id().equals(riskId) && risk.withheld());
    }

    private static Outcome<SessionRecord> withheld() {
        return Outcome.refused(
                "risk-withheld",
                "This risk was written for the therapists of this group, and stays as it is. A therapist who leads the group can remove it.");
    }

    private static Outcome<SessionRecord> signed() {
        return Outcome.refused("session-signed", "This session was signed and is locked.");
    }
}
