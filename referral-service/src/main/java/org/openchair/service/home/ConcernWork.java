package org.openchair.service.home;

import java.util.UUID;
import org.openchair.service.data.Query;

/** What concerns about single persons ask: of their clinic to read them, of the group to go on helping until somebody has. */
final class ConcernWork {

    private static final String OF_CLINICIAN =
            """
            UNION ALL
            SELECT CASE c.kind WHEN 'CRISIS' THEN 'danger-alert' ELSE 'concern-raised' END,
                   format(CASE c.kind WHEN 'CRISIS' THEN 'Crisis: %s may be in danger now.'
                                      WHEN 'SAFETY' THEN 'A group is concerned about the safety of %s.'
                                      ELSE 'A group has a concern about how %s takes part.' END,
                          openchair.full_name(p)),
                   'Read the concern', 'concern', p.id::text, c.noted_at
              FROM openchair.concern c
              JOIN openchair.enrollment e ON e.id = c.enrollment_id
              JOIN openchair.patient p ON p.id = e.patient_id
             WHERE p.clinic_id = ? AND c.acknowledged_at IS NULL AND c.reach <> 'STAYS'""";

    private static final String OF_FACILITATOR =
            """
            UNION ALL
            SELECT 'danger-alert',
                   format('No clinician has read your crisis concern about %s yet. In danger now: call 911 or 988.',
                          openchair.called_in_group(p, g)),
                   'See the concern', 'session-concerns', c.session_id::text, c.noted_at
              FROM openchair.group_facilitator f
              JOIN openchair.support_group g ON g.id = f.group_id
              JOIN openchair.enrollment e ON e.group_id = g.id
              JOIN openchair.patient p ON p.id = e.patient_id
              JOIN openchair.concern c ON c.enrollment_id = e.id AND c.kind = 'CRISIS' AND c.acknowledged_at IS NULL
             WHERE f.staff_id = ?""";

    // For four weeks: later the session is too far away to say whom it was about.
    private static final String OWED =
            """
            UNION ALL
            SELECT 'concern-owed', format('%s: you recorded a risk that a clinician needs to know about. Say who it is about.', g.name),
                   'Report the concern', 'session-concerns', k.session_id::text, k.noted_at
              FROM openchair.group_facilitator f
              JOIN openchair.support_group g ON g.id = f.group_id
              JOIN openchair.group_session s ON s.group_id = g.id
              JOIN openchair.session_risk k ON k.session_id = s.id AND k.clinician_must_know
             WHERE f.staff_id = ? AND k.noted_by = ? AND k.noted_at > openchair.now() - interval '28 days'
               AND openchair.concern_is_owed(k)""";

    private ConcernWork() {}

    /** Concerns that nobody of the clinic has taken note of. */
    static void addForClinician(Query everything, UUID clinic) {
        everything.then(OF_CLINICIAN, clinic);
    }

    /** Crises that no one of the clinic has taken note of, and risks of which the clinic does not know yet. */
    static void addForFacilitator(Query everything, UUID staff) {
        everything.then(OF_FACILITATOR, staff).then(OWED, staff, staff);
    }
}
