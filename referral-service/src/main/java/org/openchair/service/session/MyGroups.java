package org.openchair.service.session;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.session.MyGroup;
import org.openchair.platform.request.Paging;
import org.openchair.platform.request.Wording;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;

/** Lists the groups that the caller leads, with what waits in each. */
@Act
public class MyGroups {

    private static final String GROUPS =
            """
            SELECT g.id, g.name, g.time_zone, g.recurrence_rule, g.first_session_on, g.starts_at, g.duration_minutes,
                   g.schedule_note, g.seats_taken, g.capacity, next.id AS next_id, next.starts_at AS next_at,
                   CAST((SELECT count(*) FROM openchair.referral r
                          WHERE r.group_id = g.id AND r.state = 'SENT') AS integer) AS unanswered,
                   CAST((SELECT count(*) FROM openchair.group_session s
                          WHERE s.group_id = g.id AND s.state IN ('PLANNED', 'HELD') AND s.signed_at IS NULL
                            AND s.ends_at < ? AND EXISTS (
                              SELECT FROM openchair.enrollment e
                               WHERE e.group_id = s.group_id AND openchair.is_expected(e, s))) AS integer) AS unlogged
              FROM openchair.group_facilitator f
              JOIN openchair.support_group g ON g.id = f.group_id
              LEFT JOIN LATERAL (
                SELECT s.id, s.starts_at FROM openchair.group_session s
                 WHERE s.group_id = g.id AND s.state = 'PLANNED' AND s.ends_at >= ?
                 ORDER BY s.starts_at LIMIT 1) next ON true
             WHERE f.staff_id = ? AND g.status <> 'RETIRED'""";

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    Wording wording;

    @Inject
    Clock clock;

    /** By name. */
    public Outcome<Page<MyGroup>> list(Paging paging) {
        return caller.facilitator().then(facilitator -> {
            Instant now = clock.instant();
            Query query = Query.of(GROUPS, now, now, facilitator.staffId());
            ScheduleText schedules = new ScheduleText(wording.locale());
            return Outcome.done(rows.page(query, "name, id", paging, row -> group(row, schedules)));
        });
    }

    private static MyGroup group(Row row, ScheduleText schedules) {
        return new MyGroup(
                row.id("id"),
                row.text("name"),
                schedules.brief(row),
                row.text("time_zone"),
                row.count("seats_taken"),
                row.number("capacity"),
                row.count("unanswered"),
                row.count("unlogged"),
                row.id("next_id"),
                row.instant("next_at"));
    }
}
