package org.openchair.service.home;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.openchair.service.data.Query;

/** The figures of the last quarter, for the program manager. */
final class ReportWork {

    private static final String OF_MANAGER =
            """
            UNION ALL
            SELECT 'report-ready', format('Participation for %s is ready.', quarter.said),
                   'See the figures', 'report', quarter.code, quarter.ended
              FROM (SELECT CAST(? AS text) AS code, CAST(? AS text) AS said, CAST(? AS timestamptz) AS ended, CAST(? AS date) AS first_day) quarter
             WHERE EXISTS (SELECT FROM openchair.group_session s
                            WHERE s.state = 'HELD' AND s.local_date >= quarter.first_day
                              AND s.local_date < quarter.first_day + interval '3 months')""";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.US);

    private ReportWork() {}

    /** The last quarter that has ended, if sessions were held in it. */
    static void addForManager(Query everything, LocalDate today) {
        LocalDate end = today.with(IsoFields.DAY_OF_QUARTER, 1);
        LocalDate start = end.minusMonths(3);
        Instant ended = end.atStartOfDay(ZoneOffset.UTC).toInstant();
        everything.then(
                OF_MANAGER, start.getYear() + "-Q" + start.get(IsoFields.QUARTER_OF_YEAR), said(start), ended, start);
    }

    // July to September 2026
    private static String said(LocalDate start) {
        return MONTH.format(start) + " to " + MONTH.format(start.plusMonths(2)) + " " + start.getYear();
    }
}
