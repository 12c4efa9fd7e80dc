package org.openchair.service.home;

import java.time.LocalDate;
import org.openchair.safety.CrisisResource;
import org.openchair.service.data.Query;

/** What the reference data ask of the administrator. */
final class ReferenceWork {

    private static final String OF_ADMINISTRATOR =
            """
            UNION ALL
            SELECT 'crisis-check-due', format('The number of %s was last checked a year ago or earlier.', c.name_en),
                   'Check the number', 'crisis', c.code, CAST(c.checked_on + interval '1 year' AS timestamptz)
              FROM openchair.crisis_resource c WHERE c.checked_on <= ?""";

    private ReferenceWork() {}

    static void addForAdministrator(Query everything, LocalDate today) {
        everything.then(OF_ADMINISTRATOR, CrisisResource.checkDue(today));
    }
}
