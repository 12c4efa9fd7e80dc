package org.openchair.service.home;

import java.time.Instant;
import java.util.UUID;
import org.openchair.service.data.Query;

/** Sessions to come that nobody leads, because whoever does is away; until a substitute is named or the session is called off. */
final class CoverWork {

    private static final String UNCOVERED =
            """
            UNION ALL
            SELECT 'cover-asked', format('No one leads the session of %s on %s.', g.name,
                     to_char(o.starts_at AT TIME ZONE coalesce(g.time_zone, 'UTC'), 'FMMonth FMDD')),
                   'Find cover', 'session-plan', o.session_id::text, o.since
              FROM openchair.uncovered_session o
              JOIN openchair.support_group g ON g.id = o.group_id
             WHERE o.starts_at > ?""";

    private static final String OF_LEADER =
            "AND EXISTS (SELECT FROM openchair.group_facilitator l WHERE l.group_id = o.group_id AND l.staff_id = ?)";

    private CoverWork() {}

    /** Of the facilitator's own groups. */
    static void addForFacilitator(Query everything, Instant now, UUID staff) {
        everything.then(UNCOVERED, now).then(OF_LEADER, staff);
    }

    /** Of all groups. */
    static void addForManager(Query everything, Instant now) {
        everything.then(UNCOVERED, now);
    }
}
