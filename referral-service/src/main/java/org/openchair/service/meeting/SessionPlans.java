package org.openchair.service.meeting;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.meeting.SessionPlan;
import org.openchair.directory.SkipReason;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.service.screening.ReadByPeers;
import org.openchair.session.SessionState;

/** Reads how one session is planned: when, where, who leads it. */
@Act
public class SessionPlans {

    private static final String SESSION =
            """
            SELECT s.*, openchair.moved_to(s) AS moved_to, s.signed_at IS NOT NULL AS signed, g.name AS group_name, g.time_zone, site.name AS usual_place,
                   CASE WHEN openchair.reads_as_peer(CAST(? AS uuid), g.id) THEN g.id END AS peer_of,
                   u.staff_id AS substitute_id, who.display_name AS substitute,
                   openchair.is_away(u.staff_id, s.local_date) AS substitute_away,
                   EXISTS (SELECT FROM openchair.uncovered_session o WHERE o.session_id = s.id) AS uncovered
              FROM openchair.group_session s
              JOIN openchair.support_group g ON g.id = s.group_id
              LEFT JOIN openchair.site site ON site.id = g.site_id
              LEFT JOIN openchair.session_substitute u ON u.session_id = s.id AND u.undone_at IS NULL
              LEFT JOIN openchair.staff who ON who.id = u.staff_id
             WHERE s.id = ?""";

    private static final String LEADERS =
            """
            SELECT f.staff_id, w.display_name, openchair.is_away(f.staff_id, s.local_date) AS away
              FROM openchair.group_session s
              JOIN openchair.group_facilitator f ON f.group_id = s.group_id
              JOIN openchair.staff w ON w.id = f.staff_id
             WHERE s.id = ? ORDER BY w.display_name, f.staff_id""";

    @Inject
    MeetingAccess access;

    @Inject
    ReadByPeers peers;

    @Inject
    Rows rows;

    /** Refused with {@code not-found} unless the caller leads the group or is a program manager. */
    public Outcome<SessionPlan> read(UUID sessionId) {
        return access.session(sessionId)
                .then(group -> Found.or404(rows.first(
                        Query.of(SESSION, access.reader(), sessionId), row -> plan(row, leaders(sessionId)))));
    }

    private List<SessionPlan.Leader> leaders(UUID sessionId) {
        return rows.list(
                Query.of(LEADERS, sessionId),
                row -> new SessionPlan.Leader(row.id("staff_id"), row.text("display_name"), row.flag("away")));
    }

    private SessionPlan plan(Row row, List<SessionPlan.Leader> leaders) {
        return new SessionPlan(
                row.id("id"),
                row.count("version"),
                row.id("group_id"),
                row.text("group_name"),
                Optional.ofNullable(row.text("time_zone")).orElse("UTC"),
                row.date("local_date"),
                row.instant("starts_at"),
                row.instant("ends_at"),
                row.code("state", SessionState.class),
                row.instant("moved_to"),
                row.code("cancel_reason", SkipReason.class),
                peers.shown(row.text("cancel_note"), row.id("peer_of")),
                row.flag("signed"),
                row.text("usual_place"),
                row.text("place"),
                row.text("joining_link"),
                leaders,
                substitute(row),
                row.flag("uncovered"));
    }

    private static SessionPlan.Leader substitute(Row row) {
        return row.id("substitute_id") == null
                ? null
                : new SessionPlan.Leader(row.id("substitute_id"), row.text("substitute"), row.flag("substitute_away"));
    }
}
