package org.openchair.service.home;

import java.util.UUID;
import org.openchair.service.data.Query;

/** Referrals that ended on the waitlist while another group was named as the next choice. */
final class ChoiceWork {

    private static final String OF_CLINICIAN =
            """
            UNION ALL
            SELECT 'next-choice', format('%s was taken off the waitlist of %s. There is a backup group.',
                     openchair.full_name(p), openchair.discreet_name(g, 'A group')),
                   'Refer to the backup group', 'referral', r.id::text, r.state_since
              FROM openchair.referral r
              JOIN openchair.patient p ON p.id = r.patient_id
              JOIN openchair.support_group g ON g.id = r.group_id
             WHERE r.clinic_id = ? AND r.state = 'WITHDRAWN'
               AND EXISTS (SELECT FROM openchair.referral_choice c WHERE c.referral_id = r.id)
               AND NOT EXISTS (SELECT FROM openchair.referral later
                                WHERE later.patient_id = r.patient_id AND later.created_at > r.state_since)""";

    private ChoiceWork() {}

    static void addForClinician(Query everything, UUID clinic) {
        everything.then(OF_CLINICIAN, clinic);
    }
}
