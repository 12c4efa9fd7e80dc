package org.openchair.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** What the weeks to come hold besides sessions: who steps in, another room, days away; and who was asked after, who was not. */
final class DemoPlanning {

    private static final int FAY = 3;
    private static final int THEO = 4;

    /** The marks have opened them all at once, just now; they have waited since the second session that was missed. */
    private static final String SINCE_THEN =
            """
            UPDATE openchair.absence_follow_up f SET opened_at = s.ends_at
              FROM openchair.group_session s WHERE s.id = f.session_id""";

    /** The group asked, except after the last two people of each leader with an account. */
    private static final String ASKED =
            """
            UPDATE openchair.absence_follow_up f
               SET state = 'DONE', version = version + 1, closed_at = openchair.now(), closed_by = due.leader, reason = due.reason,
                   reach_out = CASE WHEN due.reason = 'could-not-reach' THEN 'NOT_REACHED' ELSE 'CALLED' END,
                   next_step = CASE WHEN due.reason = 'could-not-reach' THEN 'CLINIC_FOLLOWS_UP' ELSE 'COMES_BACK' END
              FROM (SELECT o.id, l.leader, (ARRAY['illness', 'work-childcare', 'forgot', 'transport', 'could-not-reach'])
                             [1 + row_number() OVER (ORDER BY o.opened_at, o.id) % 5] AS reason,
                           row_number() OVER (PARTITION BY l.leader ORDER BY o.opened_at DESC, o.id) AS latest, l.has_account
                      FROM openchair.absence_follow_up o
                      JOIN openchair.enrollment e ON e.id = o.enrollment_id
                     CROSS JOIN LATERAL (
                       SELECT w.id AS leader, w.subject IS NOT NULL AS has_account
                         FROM openchair.group_facilitator g JOIN openchair.staff w ON w.id = g.staff_id
                        WHERE g.group_id = e.group_id ORDER BY w.subject IS NULL, w.id LIMIT 1) l) due
             WHERE due.id = f.id AND NOT (due.has_account AND due.latest <= 2)""";

    private static final String STEPS_IN =
            """
            INSERT INTO openchair.session_substitute (id, session_id, staff_id, named_by, named_at)
            SELECT gen_random_uuid(), s.id, ?, 'demo', ?
              FROM openchair.group_session s JOIN openchair.group_facilitator f ON f.group_id = s.group_id AND f.staff_id = ?
             WHERE s.state = 'PLANNED' AND s.starts_at > ? ORDER BY s.starts_at, s.id LIMIT 1""";

    private static final String ANOTHER_ROOM =
            """
            UPDATE openchair.group_session SET place = 'Room 2, upstairs; the lift is beside the stairs', version = version + 1
             WHERE id = (SELECT s.id FROM openchair.group_session s
                           JOIN openchair.group_facilitator f ON f.group_id = s.group_id AND f.staff_id = ?
                           JOIN openchair.support_group g ON g.id = s.group_id AND g.format IN ('IN_PERSON', 'HYBRID')
                          WHERE s.state = 'PLANNED' AND s.starts_at > ? ORDER BY s.starts_at, s.id LIMIT 1)""";

    private static final String AWAY =
            """
            INSERT INTO openchair.facilitator_away (id, staff_id, first_day, last_day, noted_by, noted_at)
            VALUES (gen_random_uuid(), ?, CAST(? AS date) + 21, CAST(? AS date) + 27, 'demo', ?)""";

    private DemoPlanning() {}

    static void write(Connection connection, Instant now) throws SQLException {
        UUID fay = StaffMember.id(FAY);
        UUID theo = StaffMember.id(THEO);
        run(connection, SINCE_THEN);
        run(connection, ASKED);
        run(connection, STEPS_IN, theo, now, fay, now.plusSeconds(9 * 86_400));
        run(connection, STEPS_IN, fay, now, theo, now.plusSeconds(86_400));
        run(connection, ANOTHER_ROOM, fay, now);
        run(connection, AWAY, fay, now, now, now);
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int position = 1;
            for (Object value : List.of(values)) {
                statement.setObject(position++, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
            }
            statement.executeUpdate();
        }
    }
}
