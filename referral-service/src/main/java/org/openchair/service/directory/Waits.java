package org.openchair.service.directory;

import jakarta.inject.Inject;
import java.util.UUID;
import org.openchair.api.directory.ExpectedWait;
import org.openchair.directory.WaitingBand;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.persistence.Act;

/**
 * What is told of the wait for a group to everyone who is not in charge of it: ranges of this morning, and what was settled when the
 * last month was closed. What does not count as the group's wait is decided in the view {@code referral_wait}. One statement.
 */
@Act
public class Waits {

    private static final String TOLD =
            """
            SELECT t.waiting, w.weeks, w.since, w.through
              FROM openchair.group_told t
              LEFT JOIN LATERAL (
                     SELECT weeks, since, through FROM openchair.expected_wait
                      WHERE group_id = t.group_id AND weeks IS NOT NULL
                        AND through >= openchair.last_closed_month() - interval '1 year'
                      ORDER BY through DESC LIMIT 1) w ON true
             WHERE t.group_id = ?""";

    /**
     * What is told of the wait for a group.
     *
     * @param waiting about how many people are on its waitlist
     * @param expected null without enough history
     */
    record Wait(WaitingBand waiting, ExpectedWait expected) {

        /** For whoever is not to know. */
        static final Wait UNTOLD = new Wait(null, null);
    }

    @Inject
    Rows rows;

    Wait of(UUID group) {
        return rows.first(Query.of(TOLD, group), Waits::wait).orElseThrow();
    }

    private static Wait wait(Row row) {
        return new Wait(row.code("waiting", WaitingBand.class), expected(row));
    }

    private static ExpectedWait expected(Row row) {
        return row.number("weeks") == null
                ? null
                : new ExpectedWait(row.count("weeks"), row.date("since"), row.date("through"));
    }
}
