package org.openchair.service.home;

import java.util.UUID;
import org.openchair.service.data.Query;

/** Notes of people to keep apart that ask the clinic that wrote them for something. Nobody else is told. */
final class KeptApartWork {

    private static final String OF_CLINICIAN =
            """
            UNION ALL
            SELECT 'kept-apart-check', format('Check with %s about a person to keep apart.',
                   openchair.full_name(p)),
                   'See who it is', 'kept-apart', m.patient_id::text, min(m.since)
              FROM openchair.kept_apart_matter m
              JOIN openchair.patient p ON p.id = m.patient_id
             WHERE m.clinic_id = ?
             GROUP BY p.id, m.patient_id""";

    private KeptApartWork() {}

    static void addForClinician(Query everything, UUID clinic) {
        everything.then(OF_CLINICIAN, clinic);
    }
}
