package org.openchair.service.concern;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.concern.NotedConcern;
import org.openchair.api.concern.RaiseConcern;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.concern.ConcernKind;
import org.openchair.concern.ConcernReach;
import org.openchair.notification.Notice;
import org.openchair.notification.NoticeKind;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.notification.Notices;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.service.safety.Alarm;
import org.openchair.service.screening.ReadByPeers;
import org.openchair.service.screening.Screening;
import org.openchair.service.session.LedSessions;
import org.openchair.service.session.MemberNames;
import org.openchair.service.session.MemberNames.Written;

/** What those who lead a group note about one of its people, and read again. Another's group does not exist here. */
@Act
public class Concerns {

    private static final String NOTED =
            """
            SELECT c.id, c.enrollment_id, openchair.called_in_group(p, g) AS call_name, c.kind, c.seen, c.action_taken, c.reach,
                   c.reason, c.noted_at, by.display_name AS noted_by, c.acknowledged_at,
                   CASE WHEN openchair.reads_as_peer(?, g.id) THEN g.id END AS peer_of
              FROM openchair.concern c
              JOIN openchair.enrollment e ON e.id = c.enrollment_id
              JOIN openchair.patient p ON p.id = e.patient_id
              JOIN openchair.support_group g ON g.id = e.group_id
              JOIN openchair.staff by ON by.id = c.noted_by
             WHERE c.session_id = ? ORDER BY c.noted_at, c.id""";

    @Inject
    Alarm alarm;

    @Inject
    Screening screening;

    @Inject
    Rows rows;

    @Inject
    LedSessions sessions;

    @Inject
    ConcernReleases disclosures;

    @Inject
    MemberNames names;

    @Inject
    Notices notices;

    @Inject
    Caller caller;

    @Inject
    ReadByPeers peers;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Of one session; refused with {@code not-found}. */
    public Outcome<List<NotedConcern>> list(UUID sessionId) {
        return sessions.read(sessionId).then(led -> {
            audit.record(AuditEvent.listed("concerns/" + sessionId));
            return Outcome.done(noted(sessionId));
        });
    }

    /**
     * Refused with {@code not-found}, {@code reason-missing}, {@code names-in-text} or {@code id-taken}. Sending it again changes
     * nothing.
     */
    public Outcome<NotedConcern> raise(UUID sessionId, RaiseConcern asked) {
        return sessions.read(sessionId)
                .then(led -> {
                    screening.isReadIn(led.group());
                    return Found.or404(
                            disclosures.of(asked.enrollmentId(), led.group().id()));
                })
                .then(about -> noted(sessionId, asked.id()).map(Outcome::done).orElseGet(() -> reasoned(asked)
                        .then(reason -> screened(about, asked))
                        .then(clean -> kept(sessionId, asked, about))));
    }

    private static Outcome<RaiseConcern> reasoned(RaiseConcern asked) {
        return asked.kind().needsReason() && stated(asked.reason()) == null
                ? Outcome.refused(
                        new Refusal("reason-missing", "Say in a few words why the clinician needs to know.", "reason"))
                : Outcome.done(asked);
    }

    private Outcome<UUID> screened(ConcernRelease about, RaiseConcern asked) {
        screening.alerts(() -> alarm.raiseForText(
                about.patientId(), about.clinicId(), caller.person().orElseThrow()));
        return names.screenBut(
                asked.enrollmentId(),
                about.groupId(),
                asked.namesConfirmed(),
                new Written("seen", asked.seen()),
                new Written("actionTaken", asked.actionTaken()),
                new Written("reason", asked.reason()));
    }

    private Outcome<NotedConcern> kept(UUID sessionId, RaiseConcern asked, ConcernRelease about) {
        write(sessionId, asked, about.of(asked.kind()));
        audit.record(AuditEvent.changed("concern.raise", about.patientId(), "concern", asked.id()));
        tell(asked.kind(), about);
        return Found.or404(noted(sessionId, asked.id()));
    }

    // A crisis is told to everybody in the clinic, since the referrer may be away.
    private void tell(ConcernKind kind, ConcernRelease about) {
        if (kind == ConcernKind.CRISIS) {
            notices.tellClinic(NoticeKind.DANGER_ALERT, about.clinicId(), "concern", about.patientId(), null);
        } else if (about.of(kind).told()) {
            notices.tell(new Notice(NoticeKind.CONCERN_RAISED, about.referrerId(), "concern", about.patientId()));
        }
    }

    private void write(UUID sessionId, RaiseConcern asked, ConcernReach reach) {
        rows.change(Query.of(
                """
                INSERT INTO openchair.concern (id, session_id, enrollment_id, kind, seen, action_taken, reach, reason,
                  names_confirmed, noted_at, noted_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS text), ?, ?, ?)""",
                asked.id(),
                sessionId,
                asked.enrollmentId(),
                asked.kind(),
                asked.seen().strip(),
                asked.actionTaken().strip(),
                reach,
                stated(asked.reason()),
                asked.namesConfirmed(),
                clock.instant(),
                caller.person().orElseThrow().staffId()));
    }

    private Optional<NotedConcern> noted(UUID sessionId, UUID id) {
        return noted(sessionId).stream().filter(known -> known.id().equals(id)).findFirst();
    }

    private List<NotedConcern> noted(UUID sessionId) {
        UUID reader = caller.person().orElseThrow().staffId();
        return rows.list(Query.of(NOTED, reader, sessionId), this::concern);
    }

    private static String stated(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private NotedConcern concern(Row row) {
        UUID peerOf = row.id("peer_of");
        return new NotedConcern(
                row.id("id"),
                row.id("enrollment_id"),
                row.text("call_name"),
                row.code("kind", ConcernKind.class),
                peers.shown(row.text("seen"), peerOf),
                peers.shown(row.text("action_taken"), peerOf),
                row.code("reach", ConcernReach.class),
                peers.shown(row.text("reason"), peerOf),
                row.instant("noted_at"),
                row.text("noted_by"),
                row.instant("acknowledged_at"));
    }
}
