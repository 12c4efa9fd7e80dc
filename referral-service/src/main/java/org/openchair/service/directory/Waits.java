package org.openchair.service.directory;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.openchair.api.directory.ExpectedWait;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Query;
import org.openchair.service.persistence.Row;
import org.openchair.service.persistence.Rows;

/**
 * Who waits for a group, and how long those who came lately had waited. What does not count as the group's wait is decided in the
 * view {@code referral_wait}. One statement.
 */
@Act
public class Waits {

    private static final int FEWEST = 5;
    private static final int MONTHS = 6;

    private static final String OF_GROUP =
            """
            SELECT (SELECT CAST(count(*) AS integer) FROM openchair.referral r
                     WHERE r.group_id = ? AND r.state = 'WAITLISTED') AS waiting,
                   CAST(count(*) AS integer) AS people,
                   CAST(round(percentile_cont(0.5) WITHIN GROUP (ORDER BY days)) AS integer) AS median_days
              FROM openchair.referral_wait WHERE group_id = ? AND attended_on > ?""";

    /**
     * What is known of the wait for a group.
     *
     * @param waiting people on its waitlist now
     * @param expected null without enough history
     */
    record Wait(Integer waiting, ExpectedWait expected) {

        /** For whoever is not to know. */
        static final Wait UNTOLD = new Wait(null, null);

        /** For whoever is told only how long people waited. */
        Wait withoutWaiting() {
            return new Wait(null, expected);
        }
    }

    @Inject
    Rows rows;

    @Inject
    Clock clock;

    Wait of(UUID group) {
        LocalDate after = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusMonths(MONTHS);
        return rows.first(Query.of(OF_GROUP, group, group, after), Waits::wait).orElseThrow();
    }

    private static Wait wait(Row row) {
        int people = row.count("people");
        return new Wait(
                row.count("waiting"), people < FEWEST ? null : new ExpectedWait(row.count("median_days"), people));
    }
}
