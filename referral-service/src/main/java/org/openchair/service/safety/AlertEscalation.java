package org.openchair.service.safety;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import org.openchair.notification.Notice;
import org.openchair.notification.NoticeKind;
import org.openchair.service.notification.Notices;
import org.openchair.service.persistence.Query;
import org.openchair.service.persistence.Rows;

/**
 * Tells everybody of a clinic, once, that nobody has taken an alert on for as long as the clinic set: also whoever was told at
 * first, but not whoever raised it. Mailed at once to those who want mail.
 */
@Singleton
@Startup
public class AlertEscalation {

    /** Of several nodes one tells; the lock goes with the transaction. */
    private static final String ONE_NODE =
            "SELECT pg_try_advisory_xact_lock(hashtext('openchair.alert-escalation')) AS ours";

    private static final String UNANSWERED =
            """
            SELECT a.id, s.id AS staff_id
              FROM openchair.safety_alert a
              JOIN openchair.clinic c ON c.id = a.clinic_id
              JOIN openchair.staff s ON s.clinic_id = a.clinic_id AND s.id <> a.raised_by
             WHERE a.acknowledged_at IS NULL AND a.raised_at + make_interval(mins => c.safety_escalation_mins) <= ?
               AND NOT EXISTS (SELECT FROM openchair.notice n
                                WHERE n.target_id = a.id AND n.kind = 'DANGER_UNANSWERED' AND n.recipient_id = s.id)
             ORDER BY a.raised_at, s.id""";

    @Inject
    Rows rows;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    /** Forty seconds past each minute. */
    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    public void tell() {
        if (rows.first(Query.of(ONE_NODE), row -> row.flag("ours")).orElse(false)) {
            notices.tell(rows.list(
                    Query.of(UNANSWERED, clock.instant()),
                    row -> new Notice(NoticeKind.DANGER_UNANSWERED, row.id("staff_id"), "safety-alert", row.id("id"))));
        }
    }
}
