package org.openchair.service.home;

import java.time.LocalDate;
import java.util.UUID;
import org.openchair.service.data.Query;
import org.openchair.staff.Supervision;

/** What those whom somebody supervises ask of the supervisor. */
final class SupervisionWork {

    private static final String OF_SUPERVISOR =
            """
            UNION ALL
            SELECT 'debrief-due', format('%%s recorded a risk in a session. You two have not debriefed it yet.', s.display_name),
                   'Record debrief', 'supervisee', s.id::text, min(d.since)
              FROM openchair.debrief_due d JOIN openchair.staff s ON s.id = d.staff_id
             WHERE d.supervisor_id = ? GROUP BY s.id, s.display_name
            UNION ALL
            SELECT 'supervision-due', format('You have not met %%s for %1$d days or more.', s.display_name),
                   'Record meeting', 'supervisee', s.id::text, CAST(m.counted_from + %1$d AS timestamptz)
              FROM openchair.staff s
              JOIN openchair.supervision_standing m ON m.staff_id = s.id AND m.leads_since IS NOT NULL AND m.counted_from <= ?
             WHERE s.supervisor_id = ?"""
                    .formatted(Supervision.DUE_AFTER_DAYS);

    private SupervisionWork() {}

    /** Debriefs and meetings that are due. */
    static void addForSupervisor(Query everything, LocalDate today, UUID staff) {
        everything.then(OF_SUPERVISOR, staff, Supervision.due(today), staff);
    }
}
