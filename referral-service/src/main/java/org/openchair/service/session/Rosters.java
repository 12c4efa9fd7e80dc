package org.openchair.service.session;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.session.Roster;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.directory.MeetingFormat;
import org.openchair.platform.request.Wording;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.patient.AccessNeeds;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.service.screening.ReadByPeers;
import org.openchair.session.AttendanceOutcome;
import org.openchair.session.Modality;
import org.openchair.session.SessionState;

/** Reads who is expected at a session, with the marks so far. Two statements, however many people. */
@Act
public class Rosters {

    private static final String SESSION =
            """
            SELECT s.id, s.version, s.group_id, g.name AS group_name, g.time_zone, s.starts_at, s.ends_at, s.state,
                   s.signed_at IS NOT NULL AS signed, g.format, coalesce(g.enrollment = 'OPEN', false) AS open, s.walk_ins,
                   l.substitute
              FROM openchair.group_session s
              JOIN openchair.support_group g ON g.id = s.group_id
              JOIN openchair.session_leader l ON l.session_id = s.id
             WHERE s.id = ? AND l.staff_id = ?""";

    private static final String ENTRIES = "SELECT " + ExpectedPeople.COLUMNS
            + """
            , CASE WHEN agreed.needs THEN p.accessibility_needs END AS accessibility_needs,
                   CASE WHEN openchair.reads_as_peer(?, g.id) THEN g.id END AS peer_of,
                   CASE WHEN agreed.name THEN p.pronouns END AS pronouns,
                   CASE WHEN agreed.needs THEN %s END AS access_needs\s"""
            + ExpectedPeople.FROM
            + """

              CROSS JOIN LATERAL (
                SELECT openchair.consent_covers(p.id, g.id, 'NAME') AS name,
                       openchair.consent_covers(p.id, g.id, 'ACCESS_NEEDS') AS needs) agreed
             WHERE s.id = ? AND\s"""
            + ExpectedPeople.ARE_EXPECTED;

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    Wording wording;

    @Inject
    ReadByPeers peers;

    @Inject
    AuditTrail audit;

    /** Refused with {@code not-found} for another's session. */
    public Outcome<Roster> read(UUID sessionId) {
        return caller.facilitator().then(facilitator -> {
            Query query = Query.of(SESSION, sessionId, facilitator.staffId());
            return Found.or404(rows.first(query, row -> {
                audit.record(AuditEvent.listed("roster/" + sessionId));
                return roster(facilitator.staffId(), row, entries(facilitator.staffId(), sessionId));
            }));
        });
    }

    private List<Roster.Entry> entries(UUID staffId, UUID sessionId) {
        return rows.list(Query.of(lines(), staffId, sessionId).ordered("lower(call_name), id"), this::entry);
    }

    private String lines() {
        return ENTRIES.formatted(AccessNeeds.column(wording.labelColumn()));
    }

    private Roster.Entry entry(Row row) {
        return new Roster.Entry(
                row.id("id"),
                row.text("call_name"),
                row.flag("name_shared"),
                row.code("outcome", AttendanceOutcome.class),
                row.code("modality", Modality.class),
                row.count("version"),
                row.flag("newcomer"),
                peers.shown(row.text("accessibility_needs"), row.id("peer_of")),
                row.text("pronouns"),
                row.codeLabels("access_needs"));
    }

    private static Roster roster(UUID staffId, Row row, List<Roster.Entry> entries) {
        MeetingFormat format = row.code("format", MeetingFormat.class);
        return new Roster(
                staffId,
                row.id("id"),
                row.count("version"),
                row.id("group_id"),
                row.text("group_name"),
                row.text("time_zone"),
                row.instant("starts_at"),
                row.instant("ends_at"),
                row.code("state", SessionState.class),
                row.flag("signed"),
                row.flag("substitute"),
                Modality.usualIn(format),
                format == MeetingFormat.HYBRID,
                row.flag("open"),
                row.count("walk_ins"),
                entries);
    }
}
