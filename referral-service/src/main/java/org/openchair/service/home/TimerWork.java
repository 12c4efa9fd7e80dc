package org.openchair.service.home;

import java.time.Instant;
import java.util.List;
import org.openchair.service.data.Query;

/** What the platform's own tasks ask of the administrator. */
final class TimerWork {

    private static final String OF_ADMINISTRATOR =
            """
            UNION ALL
            SELECT 'timer-late', format('Background tasks that are late: %s', count(*)), 'See what to do', 'timers', 'late', min(late_at)
              FROM openchair.timer_heartbeat
             WHERE late_at < ? AND job = ANY (CAST(? AS text[]))
            HAVING count(*) > 0""";

    private TimerWork() {}

    /**
     * Tasks that should have run long ago.
     *
     * @param jobs those that run here at all
     */
    static void addForAdministrator(Query everything, List<String> jobs, Instant now) {
        everything.then(OF_ADMINISTRATOR, now, jobs);
    }
}
