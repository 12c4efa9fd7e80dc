package org.openchair.service.home;

import java.util.UUID;
import org.openchair.referral.Facts;
import org.openchair.service.persistence.Query;

/** What the life of a referral asks of its group besides the answer. */
final class ReferralWork {

    private static final String OF_FACILITATOR =
            """
            UNION ALL
            SELECT 'cancel-requested',
                   format('%s asks to cancel the referral of %s to %s.', c.name, coalesce(p.preferred_name, p.given_name), g.name),
                   'Confirm the cancellation', 'inbox', r.id::text, r.state_since
              FROM openchair.group_facilitator f
              JOIN openchair.support_group g ON g.id = f.group_id
              JOIN openchair.referral r ON r.group_id = g.id AND r.state = 'CANCEL_REQUESTED'
              JOIN openchair.clinic c ON c.id = r.clinic_id
              JOIN openchair.patient p ON p.id = r.patient_id
             WHERE f.staff_id = ?
            UNION ALL
            SELECT 'fit-due', format('Does %s fit %s?', g.name, coalesce(p.preferred_name, p.given_name)),
                   'Say whether it fits', 'inbox', r.id::text, r.state_since
              FROM openchair.group_facilitator f
              JOIN openchair.support_group g ON g.id = f.group_id
              JOIN openchair.enrollment e ON e.group_id = g.id AND e.state = 'TRIAL'
              JOIN openchair.referral r ON r.id = e.referral_id AND r.state = 'ATTENDING'
              JOIN openchair.patient p ON p.id = r.patient_id
             WHERE f.staff_id = ?
               AND (SELECT count(*) FROM openchair.attendance a
                     WHERE a.enrollment_id = e.id AND a.outcome IN ('PRESENT', 'LATE', 'LEFT_EARLY')) >= ?""";

    private ReferralWork() {}

    /** Cancellations to confirm, and trials that are over. */
    static void addForFacilitator(Query everything, UUID staff) {
        everything.then(OF_FACILITATOR, staff, staff, Facts.TRIAL_SESSIONS);
    }
}
