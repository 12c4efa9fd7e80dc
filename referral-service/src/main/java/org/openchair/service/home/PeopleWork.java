package org.openchair.service.home;

import java.time.LocalDate;
import org.openchair.service.data.Query;
import org.openchair.staff.Supervision;

/** What the training and supervision of those who lead listed groups ask of the program manager. */
final class PeopleWork {

    private static final String OF_MANAGER =
            """
            UNION ALL
            SELECT 'training-expired', format('The training of %%s has expired.', s.display_name),
                   'See the record', 'person', s.id::text, CAST(t.valid_until AS timestamptz)
              FROM openchair.staff s
              JOIN openchair.training_standing t ON t.staff_id = s.id AND t.recorded AND NOT t.lasting AND t.valid_until < ?
              JOIN openchair.supervision_standing m ON m.staff_id = s.id AND m.leads_since IS NOT NULL
            UNION ALL
            SELECT 'supervision-due', format('No supervision of %%s has been recorded for %1$d days.', s.display_name),
                   'Record supervision', 'person', s.id::text, CAST(m.counted_from + %1$d AS timestamptz)
              FROM openchair.staff s
              JOIN openchair.supervision_standing m ON m.staff_id = s.id AND m.leads_since IS NOT NULL AND m.counted_from <= ?"""
                    .formatted(Supervision.DUE_AFTER_DAYS);

    private PeopleWork() {}

    static void addForManager(Query everything, LocalDate today) {
        everything.then(OF_MANAGER, today, Supervision.due(today));
    }
}
