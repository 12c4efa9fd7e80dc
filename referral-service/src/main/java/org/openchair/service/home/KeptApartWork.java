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
             GROUP BY p.id, m.patient_id
            UNION ALL
            SELECT 'kept-apart-check', format('%s and %s are kept apart, and both have a seat in %s.',
                   openchair.full_name(p), openchair.full_name(o),
                   string_agg(format('%s (%s)', openchair.discreet_name(g, 'a group'),
                                     coalesce('next meeting ' || to_char(next.starts_at AT TIME ZONE coalesce(g.time_zone, 'UTC'), 'FMMonth FMDD'),
                                              'no meeting planned')),
                              ', ' ORDER BY next.starts_at, g.id)),
                   'Talk with them', 'kept-apart', p.id::text, max(shared.since)
              FROM (SELECT DISTINCT person FROM openchair.people_with_notes(?) AS person) noted
             CROSS JOIN LATERAL openchair.seats_beside(noted.person) shared
              JOIN openchair.patient p ON p.id = noted.person
              JOIN openchair.patient o ON o.id = shared.other_id
              JOIN openchair.support_group g ON g.id = shared.group_id
             CROSS JOIN LATERAL (
                   SELECT min(s.starts_at) AS starts_at FROM openchair.group_session s
                    WHERE s.group_id = g.id AND s.state = 'PLANNED' AND s.ends_at > openchair.now()) next
             WHERE shared.asked AND p.id < o.id
             GROUP BY p.id, o.id""";

    private KeptApartWork() {}

    static void addForClinician(Query everything, UUID clinic) {
        everything.then(OF_CLINICIAN, clinic, clinic);
    }
}
