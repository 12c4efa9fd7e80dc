package org.openchair.service.home;

import java.util.UUID;
import org.openchair.service.data.Query;

/** Who missed two sessions in a row and was not asked after yet. */
final class AbsenceWork {

    private static final String MISSED =
            """
              FROM openchair.absence_follow_up f
              JOIN openchair.enrollment e ON e.id = f.enrollment_id
              JOIN openchair.support_group g ON g.id = e.group_id
              JOIN openchair.patient p ON p.id = e.patient_id""";

    private static final String OF_FACILITATOR =
            """
            UNION ALL
            SELECT 'absent-twice', format('%%s has missed two sessions of %%s in a row.', openchair.called_in_group(p, g),
                     openchair.discreet_name(g, 'a group')),
                   'Check in with them', 'absence', f.id::text, f.opened_at
            %s
              JOIN openchair.group_facilitator l ON l.group_id = e.group_id
             WHERE f.state = 'OPEN' AND l.staff_id = ?"""
                    .formatted(MISSED);

    private static final String OF_CLINICIAN =
            """
            UNION ALL
            SELECT 'absent-twice', format('%%s has missed two sessions of %%s in a row. The group will check in.',
                     openchair.full_name(p), openchair.discreet_name(g, 'a group')),
                   'See the referral', 'referral', r.id::text, f.opened_at
            %s
              JOIN openchair.referral r ON r.id = e.referral_id
             WHERE f.state = 'OPEN' AND r.clinic_id = ? AND r.referrer_id = ? AND openchair.hears_back(r)
            UNION ALL
            SELECT 'absent-twice', format('The group leaves it to you to check in with %%s, who missed sessions of %%s.',
                     openchair.full_name(p), openchair.discreet_name(g, 'a group')),
                   'See the referral', 'referral', r.id::text, f.closed_at
            %s
              JOIN openchair.referral r ON r.id = e.referral_id AND openchair.seated(r.state)
             WHERE f.state = 'DONE' AND f.next_step = 'CLINIC_FOLLOWS_UP' AND r.clinic_id = ? AND r.referrer_id = ?
               AND openchair.hears_back(r)
               AND NOT EXISTS (SELECT FROM openchair.referral_event v WHERE v.referral_id = r.id AND v.at > f.closed_at)
               AND NOT EXISTS (SELECT FROM openchair.attendance a JOIN openchair.group_session s ON s.id = a.session_id
                                WHERE a.enrollment_id = e.id AND openchair.attended(a.outcome)
                                  AND s.starts_at > f.closed_at)"""
                    .formatted(MISSED, MISSED);

    private AbsenceWork() {}

    /** People of the facilitator's own groups. */
    static void addForFacilitator(Query everything, UUID staff) {
        everything.then(OF_FACILITATOR, staff);
    }

    /** People whom the clinician referred; also those whom the group leaves to the clinic, until they come or the referral moves. */
    static void addForClinician(Query everything, UUID clinic, UUID staff) {
        everything.then(OF_CLINICIAN, clinic, staff, clinic, staff);
    }
}
