package org.openchair.service.waitlist;

import jakarta.inject.Inject;
import org.openchair.api.Page;
import org.openchair.api.waitlist.GroupWaitlist;
import org.openchair.directory.GroupStatus;
import org.openchair.directory.Openings;
import org.openchair.directory.WaitingBand;
import org.openchair.platform.request.Paging;
import org.openchair.referral.Offering;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.persistence.Act;

/** About how many people wait for which group, for whoever plans groups and sees no person: bands, never a small number. */
@Act
public class WaitlistCounts {

    private static final String COUNTS =
            """
            SELECT g.id, g.name, lower(g.name) AS sorted, g.status, g.capacity, openchair.openings(g) AS openings, told.waiting,
                   coalesce(o.offering, 'AUTOMATIC') AS offering
              FROM openchair.support_group g
              JOIN openchair.group_told told ON told.group_id = g.id
              LEFT JOIN openchair.group_waitlist o ON o.group_id = g.id
             WHERE g.status IN ('VETTED', 'SUSPENDED') OR (g.status = 'RETIRED' AND told.waiting <> 'FEWER_THAN_FIVE')""";

    /** Of which order only the bands tell: the fullest band first, then by name. */
    private static final String ORDER =
            "array_position(ARRAY['ELEVEN_OR_MORE', 'FIVE_TO_TEN', 'FEWER_THAN_FIVE'], waiting), sorted, id";

    @Inject
    Rows rows;

    public Page<GroupWaitlist> list(Paging paging) {
        return rows.page(Query.of(COUNTS), ORDER, paging, WaitlistCounts::read);
    }

    private static GroupWaitlist read(Row row) {
        return new GroupWaitlist(
                row.id("id"),
                row.text("name"),
                row.code("status", GroupStatus.class),
                row.number("capacity"),
                row.code("openings", Openings.class),
                row.code("waiting", WaitingBand.class),
                row.code("offering", Offering.class));
    }
}
