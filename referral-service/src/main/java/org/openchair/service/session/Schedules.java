package org.openchair.service.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.session.ScheduledSession;
import org.openchair.platform.request.Paging;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.screening.ReadByPeers;
import org.openchair.session.SessionState;

/**
 * Lists the sessions that the caller leads or steps in for, day by day, each in the days of its group's zone. Whoever was to step in for
 * a session that was called off sees that, and its roster no more.
 */
@Act
public class Schedules {

    private static final String SESSIONS =
            """
            SELECT s.id, s.group_id, g.name AS group_name, coalesce(g.time_zone, 'UTC') AS time_zone, s.local_date, s.starts_at,
                   s.ends_at, s.state, openchair.moved_to(s) AS moved_to, s.cancel_note, s.signed_at IS NOT NULL AS signed, coalesce(s.place, site.name) AS place,
                   CASE WHEN s.cancel_note IS NOT NULL AND openchair.reads_as_peer(l.staff_id, g.id) THEN g.id END AS peer_of,
                   s.place IS NOT NULL OR s.joining_link IS NOT NULL AS elsewhere,
                   coalesce(s.joining_link, g.joining_link) AS joining_link, l.substitute, who.display_name AS led_by,
                   EXISTS (SELECT FROM openchair.uncovered_session o WHERE o.session_id = s.id) AS uncovered,
                   (SELECT string_agg(w.display_name, chr(10) ORDER BY w.display_name)
                      FROM openchair.group_facilitator f JOIN openchair.staff w ON w.id = f.staff_id
                     WHERE f.group_id = s.group_id AND openchair.is_away(f.staff_id, s.local_date)) AS away,
                   CAST((SELECT count(*) FROM openchair.enrollment e
                          WHERE e.group_id = s.group_id AND openchair.is_expected(e, s)) AS integer) AS expected,
                   CAST((SELECT count(*) FROM openchair.attendance a
                          WHERE a.session_id = s.id AND a.outcome <> 'NOT_RECORDED') AS integer) AS marked
              FROM (SELECT session_id, staff_id, substitute FROM openchair.session_leader
                    UNION ALL
                    SELECT c.id, o.staff_id, true
                      FROM openchair.session_substitute o JOIN openchair.group_session c ON c.id = o.session_id
                     WHERE o.undone_at IS NULL AND c.state LIKE 'CANCELLED%' AND NOT EXISTS (
                       SELECT FROM openchair.group_facilitator f WHERE f.group_id = c.group_id AND f.staff_id = o.staff_id)) l
              JOIN openchair.group_session s ON s.id = l.session_id
              JOIN openchair.support_group g ON g.id = s.group_id
              LEFT JOIN openchair.site site ON site.id = g.site_id
              LEFT JOIN openchair.session_substitute u ON u.session_id = s.id AND u.undone_at IS NULL
              LEFT JOIN openchair.staff who ON who.id = u.staff_id
             CROSS JOIN LATERAL (
               SELECT coalesce(CAST(? AS date), CAST(? AT TIME ZONE coalesce(g.time_zone, 'UTC') AS date)) AS day) first
             WHERE l.staff_id = ? AND s.local_date >= first.day AND s.local_date < first.day + ?""";

    @Inject
    ReadByPeers peers;

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * In their order.
     *
     * @param from first day; null for today, where each group is
     * @param days how many days
     */
    public Outcome<Page<ScheduledSession>> list(LocalDate from, int days, Paging paging) {
        return caller.facilitator().then(facilitator -> {
            Query query = Query.of(SESSIONS, day(from), clock.instant(), facilitator.staffId(), days);
            return Outcome.done(rows.page(query, "starts_at, id", paging, this::session));
        });
    }

    /** As text: the type of a null would not be known. */
    private static String day(LocalDate from) {
        return from == null ? null : from.toString();
    }

    private ScheduledSession session(Row row) {
        String away = row.text("away");
        UUID id = row.id("id");
        return new ScheduledSession(
                id,
                row.id("group_id"),
                row.text("group_name"),
                row.text("time_zone"),
                row.date("local_date"),
                row.instant("starts_at"),
                row.instant("ends_at"),
                row.code("state", SessionState.class),
                row.instant("moved_to"),
                peers.shown(row.text("cancel_note"), row.id("peer_of")),
                row.flag("signed"),
                row.text("place"),
                row.flag("elsewhere"),
                row.text("joining_link"),
                row.count("expected"),
                row.count("marked"),
                row.flag("substitute"),
                row.text("led_by"),
                away == null ? List.of() : List.of(away.split("\n")),
                row.flag("uncovered"));
    }
}
