package org.openchair.service.record;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.directory.CodeLabel;
import org.openchair.api.record.SessionRecord;
import org.openchair.api.record.SessionRecord.Amendment;
import org.openchair.api.record.SessionRecord.NotedRisk;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.directory.Leadership;
import org.openchair.platform.request.Wording;
import org.openchair.record.ProgressNoteRule;
import org.openchair.record.Severity;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.screening.ReadByPeers;
import org.openchair.service.session.LedSessions;
import org.openchair.session.AttendanceOutcome;
import org.openchair.session.SessionState;
import org.openchair.staff.Credential;

/** Reads the record of a session that the caller leads, with its risks and amendments. Three statements. */
@Act
public class SessionRecords {

    private static final String RECORD =
            """
            SELECT s.id, s.version AS session_version, s.group_id, g.name AS group_name, g.leadership, g.approach AS usual_approach, usual.%4$s AS usual_label,
                   g.time_zone, s.starts_at, s.ends_at, s.state, s.signed_at, signer.display_name AS signed_by,
                   coalesce(r.version, 0) AS version, r.approach, used.%4$s AS approach_label, r.self_rating, r.note, r.saved_at, saver.display_name AS saved_by,
                   me.credential, CASE WHEN openchair.reads_as_peer(me.id, g.id) THEN g.id END AS peer_of, %1$s AS topics, %2$s AS support, %3$s AS fidelity,
                   CAST((SELECT count(*) FROM openchair.attendance a
                          WHERE a.session_id = s.id AND openchair.attended(a.outcome)) AS integer) AS attended,
                   CAST((SELECT count(*) FROM openchair.attendance a
                          WHERE a.session_id = s.id AND a.outcome <> 'NOT_RECORDED') AS integer) AS marked,
                   CAST((SELECT count(*) FROM openchair.enrollment e
                          WHERE e.group_id = s.group_id AND openchair.is_expected(e, s)) AS integer) AS expected
              FROM openchair.group_session s
              JOIN openchair.support_group g ON g.id = s.group_id
              JOIN openchair.staff me ON me.id = ?
              LEFT JOIN openchair.session_record r ON r.session_id = s.id
              LEFT JOIN openchair.reference_code used ON used.vocabulary = r.approach_vocabulary AND used.code = r.approach
              LEFT JOIN openchair.reference_code usual ON usual.vocabulary = g.approach_vocabulary AND usual.code = g.approach
              LEFT JOIN openchair.staff signer ON signer.id = s.signed_by
              LEFT JOIN openchair.staff saver ON saver.id = r.saved_by
             WHERE s.id = ?""";

    private static final String CODES =
            """
            (SELECT CAST(json_agg(json_build_object('code', c.code, 'label', c.%s) ORDER BY c.position, c.code) AS text)
               FROM openchair.session_record_code x
               JOIN openchair.reference_code c ON c.vocabulary = x.vocabulary AND c.code = x.code
              WHERE x.session_id = s.id AND x.vocabulary LIKE '%s')""";

    private static final String RISKS =
            """
            SELECT k.id, k.code, c.%s AS label, k.severity, k.action_taken, k.clinician_must_know, k.noted_at,
                   by.display_name AS noted_by, coalesce(k.noted_at > s.signed_at, false) AS after_signing, openchair.concern_is_owed(k) AS concern_owed
              FROM openchair.session_risk k
              JOIN openchair.group_session s ON s.id = k.session_id
              JOIN openchair.reference_code c ON c.vocabulary = k.vocabulary AND c.code = k.code
              JOIN openchair.staff by ON by.id = k.noted_by
             WHERE k.session_id = ? ORDER BY k.noted_at, k.id""";

    private static final String AMENDMENTS =
            """
            SELECT a.id, openchair.called_in_group(p, g) AS call_name, a.outcome_before, a.outcome_after, a.addition, a.reason,
                   a.amended_at, by.display_name AS amended_by
              FROM openchair.session_amendment a
              JOIN openchair.staff by ON by.id = a.amended_by
              LEFT JOIN openchair.enrollment e ON e.id = a.enrollment_id
              LEFT JOIN openchair.patient p ON p.id = e.patient_id
              LEFT JOIN openchair.support_group g ON g.id = e.group_id
             WHERE a.session_id = ? ORDER BY a.amended_at, a.id""";

    @Inject
    Rows rows;

    @Inject
    LedSessions sessions;

    @Inject
    Caller caller;

    @Inject
    Wording wording;

    @Inject
    ReadByPeers peers;

    @Inject
    AuditTrail audit;

    /** Refused with {@code not-found}. */
    public Outcome<SessionRecord> read(UUID sessionId) {
        return sessions.read(sessionId).then(led -> {
            audit.record(AuditEvent.listed("session-record/" + sessionId));
            return Outcome.done(now(sessionId));
        });
    }

    /** As it stands now, for whoever was seen to lead it. */
    SessionRecord now(UUID sessionId) {
        Query query = Query.of(
                RECORD.formatted(
                        codes("session-topic"), codes("support-type"), codes("fidelity-%"), wording.labelColumn()),
                caller.person().orElseThrow().staffId(),
                sessionId);
        return rows.first(query, row -> {
                    UUID peerOf = row.id("peer_of");
                    return record(
                            row, row.text("note"), peerOf, risks(sessionId, peerOf), amendments(sessionId, peerOf));
                })
                .orElseThrow();
    }

    /** The note as it is kept, also where the caller does not read it (ADR 71). */
    Optional<String> keptNote(UUID sessionId) {
        return rows.first(
                Query.of(
                        "SELECT note FROM openchair.session_record WHERE session_id = ? AND note IS NOT NULL",
                        sessionId),
                row -> row.text("note"));
    }

    private String codes(String vocabularies) {
        return CODES.formatted(wording.labelColumn(), vocabularies);
    }

    private List<NotedRisk> risks(UUID sessionId, UUID peerOf) {
        return rows.list(Query.of(RISKS.formatted(wording.labelColumn()), sessionId), row -> risk(row, peerOf));
    }

    private List<Amendment> amendments(UUID sessionId, UUID peerOf) {
        return rows.list(Query.of(AMENDMENTS, sessionId), row -> amendment(row, peerOf));
    }

    private static CodeLabel code(Row row, String code, String label) {
        return row.text(code) == null ? null : new CodeLabel(row.text(code), row.text(label));
    }

    private NotedRisk risk(Row row, UUID peerOf) {
        return new NotedRisk(
                row.id("id"),
                new CodeLabel(row.text("code"), row.text("label")),
                row.code("severity", Severity.class),
                peers.shown(row.text("action_taken"), peerOf),
                peers.withholds(row.text("action_taken"), peerOf),
                row.flag("clinician_must_know"),
                row.instant("noted_at"),
                row.text("noted_by"),
                row.flag("after_signing"),
                row.flag("concern_owed"));
    }

    private Amendment amendment(Row row, UUID peerOf) {
        return new Amendment(
                row.id("id"),
                row.text("call_name"),
                row.code("outcome_before", AttendanceOutcome.class),
                row.code("outcome_after", AttendanceOutcome.class),
                peers.shown(row.text("addition"), peerOf),
                peers.shown(row.text("reason"), peerOf),
                row.instant("amended_at"),
                row.text("amended_by"));
    }

    private SessionRecord record(Row row, String note, UUID peerOf, List<NotedRisk> risks, List<Amendment> amendments) {
        boolean keepsNotes = ProgressNoteRule.check(
                        row.code("leadership", Leadership.class), row.code("credential", Credential.class))
                instanceof Outcome.Done<?>;
        return new SessionRecord(
                row.id("id"),
                row.count("version"),
                row.count("session_version"),
                row.id("group_id"),
                row.text("group_name"),
                code(row, "usual_approach", "usual_label"),
                row.text("time_zone"),
                row.instant("starts_at"),
                row.instant("ends_at"),
                row.code("state", SessionState.class),
                row.instant("signed_at"),
                row.text("signed_by"),
                row.count("attended"),
                row.count("marked"),
                row.count("expected"),
                keepsNotes,
                row.codeLabels("topics"),
                row.codeLabels("support"),
                code(row, "approach", "approach_label"),
                row.number("self_rating"),
                row.codeLabels("fidelity"),
                peers.shown(note, peerOf),
                peers.withholds(note, peerOf),
                row.instant("saved_at"),
                row.text("saved_by"),
                risks,
                amendments);
    }
}
