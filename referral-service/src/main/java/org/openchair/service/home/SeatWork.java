package org.openchair.service.home;

import java.util.UUID;
import org.openchair.service.data.Query;

/** Referrals that go on though the person is not of an age that the group admits, or no guardian agreed. The group is not told. */
final class SeatWork {

    private static final String OF_CLINICIAN =
            """
            UNION ALL
            SELECT m.kind,
                   CASE m.kind
                     WHEN 'guardian-missing' THEN format('A guardian’s consent for %s is missing.', openchair.full_name(p))
                     ELSE format('%s is %s: %s is %s.', openchair.full_name(p), openchair.ages_in_words(p, openchair.today_in(g.time_zone)),
                                 openchair.discreet_name(g, 'the group'), openchair.ages_in_words(g)) END,
                   CASE m.kind WHEN 'guardian-missing' THEN 'Record who agreed' ELSE 'Choose another group, or correct the birth date' END,
                   'referral', m.referral_id::text, m.since
              FROM openchair.seat_matter m
              JOIN openchair.patient p ON p.id = m.patient_id
              JOIN openchair.support_group g ON g.id = m.group_id
             WHERE m.clinic_id = ?""";

    private SeatWork() {}

    static void addForClinician(Query everything, UUID clinic) {
        everything.then(OF_CLINICIAN, clinic);
    }
}
