package org.openchair.service.directory.vetting;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.openchair.api.Page;
import org.openchair.api.directory.VettingTask;
import org.openchair.directory.Vetting;
import org.openchair.platform.request.Paging;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.persistence.Act;

/** The groups that wait for whoever looks after the directory: reviews first, then vettings, then renewals. */
@Act
public class VettingQueue {

    private static final String TASKS =
            """
            SELECT 1 AS urgency, 'red-flag-review' AS kind, g.id, g.name, min(r.at) AS since, g.vetted_on
              FROM openchair.support_group g
              JOIN openchair.red_flag_report r ON r.group_id = g.id AND r.reviewed_by IS NULL
             GROUP BY g.id
            UNION ALL
            SELECT 1, 'charter-changed', g.id, g.name, u.changed_at, g.vetted_on
              FROM openchair.support_group g JOIN openchair.unvetted_charter u ON u.group_id = g.id
             WHERE g.status = 'SUSPENDED'
               AND NOT EXISTS (SELECT FROM openchair.red_flag_report r WHERE r.group_id = g.id AND r.reviewed_by IS NULL)
            UNION ALL
            SELECT 2, 'group-submitted', g.id, g.name, g.updated_at, g.vetted_on
              FROM openchair.support_group g WHERE g.status = 'SUBMITTED'
            UNION ALL
            SELECT 3, 'vetting-due', g.id, g.name, CAST(g.vetted_on AS timestamptz), g.vetted_on
              FROM openchair.support_group g WHERE g.status = 'VETTED' AND g.vetted_on <= ?""";

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    /** One page of it, oldest first within each kind. */
    public Page<VettingTask> list(Paging paging) {
        return rows.page(
                Query.of(TASKS, renewable(LocalDate.now(clock))), "urgency, since, id", paging, VettingQueue::task);
    }

    /** Whoever was vetted on that day or before is due for a renewal. */
    public static LocalDate renewable(LocalDate today) {
        return today.plusDays(Vetting.RENEWAL_DAYS).minusYears(1);
    }

    private static VettingTask task(Row row) {
        LocalDate vettedOn = row.date("vetted_on");
        return new VettingTask(
                row.text("kind"),
                row.id("id"),
                row.text("name"),
                row.instant("since"),
                vettedOn == null ? null : Vetting.lastDay(vettedOn));
    }
}
