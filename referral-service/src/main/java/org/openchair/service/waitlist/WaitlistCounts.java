package org.openchair.service.waitlist;

import jakarta.inject.Inject;
import org.openchair.api.Page;
import org.openchair.api.waitlist.GroupWaitlist;
import org.openchair.directory.GroupStatus;
import org.openchair.referral.Offering;
import org.openchair.referral.WaitingBand;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Query;
import org.openchair.service.persistence.Row;
import org.openchair.service.persistence.Rows;
import org.openchair.service.request.Paging;

/** About how many people wait for which group, for whoever plans groups and sees no person: bands, never a small number. */
@Act
public class WaitlistCounts {

    private static final String COUNTS =
            """
            SELECT g.id, g.name, lower(g.name) AS sorted, g.status, g.capacity, g.seats_taken + g.seats_offered AS kept_seats,
                   CAST(count(w.referral_id) AS integer) AS waiting, coalesce(o.offering, 'AUTOMATIC') AS offering
              FROM openchair.support_group g
              LEFT JOIN openchair.group_waitlist o ON o.group_id = g.id
              LEFT JOIN openchair.waitlist w ON w.group_id = g.id
             WHERE g.status IN ('VETTED', 'SUSPENDED', 'RETIRED')
             GROUP BY g.id, o.offering
            HAVING g.status <> 'RETIRED' OR count(w.referral_id) > 0""";

    /** Of which order only the bands tell: the fullest band first, then by name. */
    private static final String ORDER =
            "CASE WHEN waiting >= 11 THEN 0 WHEN waiting >= 5 THEN 1 WHEN waiting >= 1 THEN 2 ELSE 3 END, sorted, id";

    @Inject
    Rows rows;

    public Page<GroupWaitlist> list(Paging paging) {
        return rows.page(Query.of(COUNTS), ORDER, paging, WaitlistCounts::read);
    }

    private static GroupWaitlist read(Row row) {
        boolean limited = row.number("capacity") != null;
        return new GroupWaitlist(
                row.id("id"),
                row.text("name"),
                row.code("status", GroupStatus.class),
                row.number("capacity"),
                limited ? row.number("kept_seats") : null,
                WaitingBand.of(row.count("waiting")),
                row.code("offering", Offering.class));
    }
}
