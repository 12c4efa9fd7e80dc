package org.openchair.service.home;

import java.util.UUID;
import org.openchair.service.data.Query;

/** What a consent that is over, or about to be, asks of the clinic, and tells the group. */
final class ConsentWork {

    private static final String OF_CLINICIAN =
            """
            UNION ALL
            SELECT m.kind, format(matter.wording, openchair.full_name(p), kept.words),
                   matter.action, 'referral', m.referral_id::text, m.since
              FROM openchair.consent_matter m
              JOIN openchair.patient p ON p.id = m.patient_id
              JOIN openchair.referral r ON r.id = m.referral_id
              JOIN (VALUES
                     ('SEAT', 'Their seat is kept.'),
                     ('PLACE_WITHOUT_OFFER', 'The offered seat goes to the next person; their place on the waitlist is kept.'),
                     ('PLACE', 'Their place on the waitlist is kept, without an offer of a seat.'),
                     ('REFERRAL', 'The referral stays open, and no seat can be given.')
                   ) AS kept (what, words) ON kept.what = openchair.what_is_kept(coalesce(r.cancel_asked_in, r.state))
              JOIN (VALUES
                     ('consent-withdrawn', '%s withdrew consent. The group can no longer see their information. %s',
                      'Ask what comes next'),
                     ('consent-expired', 'The consent of %s has expired or no longer covers this group, which cannot see their information. %s',
                      'Ask again'),
                     ('consent-to-ask', 'The referral of %s was sent without asking them.', 'Ask now'),
                     ('consent-expiring', 'The consent of %s expires soon.', 'Ask again')
                   ) AS matter (kind, wording, action) ON matter.kind = m.kind
             WHERE m.clinic_id = ?""";

    private static final String OF_FACILITATOR =
            """
            UNION ALL
            SELECT m.kind,
                   format(CASE m.kind
                            WHEN 'consent-withdrawn' THEN
                              'Someone referred to %s withdrew consent to share their information. Their clinic will say what comes next.'
                            ELSE 'The consent of someone referred to %s has expired or no longer covers it. Their clinic will ask them.' END,
                          openchair.discreet_name(g, 'a group')),
                   'See the referral', 'inbox', m.referral_id::text, m.since
              FROM openchair.group_facilitator f
              JOIN openchair.support_group g ON g.id = f.group_id
              JOIN openchair.consent_matter m ON m.group_id = g.id
             WHERE f.staff_id = ? AND m.kind IN ('consent-withdrawn', 'consent-expired')""";

    private ConsentWork() {}

    /** Consents to ask for, again or at last. */
    static void addForClinician(Query everything, UUID clinic) {
        everything.then(OF_CLINICIAN, clinic);
    }

    /** Whom the group does not know any more. */
    static void addForFacilitator(Query everything, UUID staff) {
        everything.then(OF_FACILITATOR, staff);
    }
}
