package org.openchair.service.safety;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.openchair.notification.Notice;
import org.openchair.notification.NoticeKind;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.notification.Notices;
import org.openchair.service.schedule.JobPlan;
import org.openchair.service.schedule.RecurringJob;
import org.openchair.service.schedule.Rhythm;

/**
 * Tells everybody of a clinic, once, that nobody has taken an alert on for as long as the clinic set: also whoever was told at
 * first, but not whoever raised it. Mailed at once to those who want mail.
 */
@Stateless
public class AlertEscalation implements RecurringJob {

    private static final JobPlan PLAN = new JobPlan(
            "alert-escalation",
            "Tells everyone in a clinic about a danger alert that no one answered in time",
            new Rhythm.Every(Duration.ofMinutes(1)),
            Duration.ofMinutes(3));

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

    @Override
    public JobPlan plan() {
        return PLAN;
    }

    /** One transaction, which the container begins: all are told, or none and the next run tells them. */
    @Override
    public void run() {
        notices.tell(rows.list(
                Query.of(UNANSWERED, clock.instant()),
                row -> new Notice(NoticeKind.DANGER_UNANSWERED, row.id("staff_id"), "safety-alert", row.id("id"))));
    }
}
