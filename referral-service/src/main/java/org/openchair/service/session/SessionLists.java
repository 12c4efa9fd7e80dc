package org.openchair.service.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.session.SessionSummary;
import org.openchair.platform.request.Paging;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.persistence.Act;
import org.openchair.session.SessionState;

/** Lists the sessions of a group that the caller leads. Counts only, nobody's name. */
@Act
public class SessionLists {

    private static final int DAYS_AROUND_TODAY = 28;
    private static final String SESSIONS =
            """
            SELECT s.id, s.group_id, s.starts_at, s.ends_at, s.state, openchair.moved_to(s) AS moved_to, s.signed_at IS NOT NULL AS signed,
                   CAST(marks.attended AS integer) AS attended, CAST(marks.marked AS integer) AS marked,
                   CAST((SELECT count(*) FROM openchair.enrollment e
                          WHERE e.group_id = s.group_id AND openchair.is_expected(e, s)) AS integer) AS expected
              FROM openchair.group_session s
              LEFT JOIN LATERAL (
                SELECT count(*) FILTER (WHERE openchair.attended(a.outcome)) AS attended,
                       count(*) FILTER (WHERE a.outcome <> 'NOT_RECORDED') AS marked
                  FROM openchair.attendance a WHERE a.session_id = s.id) marks ON true
             WHERE s.group_id = ? AND s.local_date BETWEEN ? AND ?""";

    @Inject
    Rows rows;

    @Inject
    LeadershipAccess led;

    @Inject
    Clock clock;

    /**
     * In their order.
     *
     * @param from local day, included; null for 28 days back
     * @param to local day, included; null for 28 days ahead
     */
    public Outcome<Page<SessionSummary>> list(UUID groupId, LocalDate from, LocalDate to, Paging paging) {
        return led.group(groupId).then(group -> {
            LocalDate today = group.today(clock);
            LocalDate first = from == null ? today.minusDays(DAYS_AROUND_TODAY) : from;
            LocalDate last = to == null ? today.plusDays(DAYS_AROUND_TODAY) : to;
            Query query = Query.of(SESSIONS, groupId, first, last);
            return Outcome.done(rows.page(query, "starts_at", paging, SessionLists::summary));
        });
    }

    private static SessionSummary summary(Row row) {
        return new SessionSummary(
                row.id("id"),
                row.id("group_id"),
                row.instant("starts_at"),
                row.instant("ends_at"),
                row.code("state", SessionState.class),
                row.instant("moved_to"),
                row.count("attended"),
                row.count("marked"),
                row.count("expected"),
                row.flag("signed"));
    }
}
