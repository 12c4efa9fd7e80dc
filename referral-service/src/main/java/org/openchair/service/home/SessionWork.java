package org.openchair.service.home;

import java.time.Instant;
import java.util.UUID;
import org.openchair.service.data.Query;

/** What the sessions of a group ask of those who lead it. */
final class SessionWork {

    private static final String OF_FACILITATOR =
            """
            UNION ALL
            SELECT 'session-unlogged', format('A session of %s is over and not signed.', g.name),
                   'Record attendance', 'session', s.id::text, s.ends_at
              FROM openchair.group_facilitator f
              JOIN openchair.support_group g ON g.id = f.group_id
              JOIN openchair.group_session s ON s.group_id = g.id
             WHERE f.staff_id = ? AND s.state IN ('PLANNED', 'HELD') AND s.signed_at IS NULL AND s.ends_at < ?
               AND EXISTS (SELECT FROM openchair.enrollment e
                            WHERE e.group_id = s.group_id AND openchair.is_expected(e, s))""";

    private SessionWork() {}

    /** Sessions that are over and not signed. */
    static void addForFacilitator(Query everything, UUID staff, Instant now) {
        everything.then(OF_FACILITATOR, staff, now);
    }
}
