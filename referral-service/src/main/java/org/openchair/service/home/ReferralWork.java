package org.openchair.service.home;

import java.util.UUID;
import org.openchair.referral.Facts;
import org.openchair.service.data.Query;

/** What the life of a referral asks of the clinic and of the group. The table {@code clock} says what is late. */
final class ReferralWork {

    // A clinic that does not hear whether people come is told of each end of a seat, for as long as it can be reopened,
    // but for one that
    // it asked for.
    private static final String OF_CLINICIAN =
            """
            UNION ALL
            SELECT kind, sentence, action, 'referral', r.id::text, r.state_since
              FROM openchair.referral r
              JOIN openchair.patient p ON p.id = r.patient_id
              JOIN (VALUES
                     ('DRAFT', 'draft-unsent', 'Draft referral for %s (not sent)', 'Finish the referral'),
                     ('INFO_REQUESTED', 'info-requested', 'The group has a question about %s.', 'Answer the group'),
                     ('DECLINED', 'referral-declined', 'The referral of %s was declined.', 'Choose another group'),
                     ('NEVER_ATTENDED', 'never-attended', '%s never attended.', 'See the referral'),
                     ('NEVER_ATTENDED', 'referral-closed', 'The group closed the referral of %s.', 'See the referral'),
                     ('LEFT_EARLY', 'referral-closed', 'The group closed the referral of %s.', 'See the referral'),
                     ('COMPLETED', 'referral-closed', 'The group closed the referral of %s.', 'See the referral')
                   ) AS matter (state, kind, wording, action) ON matter.state = r.state
                   AND (kind <> 'never-attended' OR openchair.hears_back(r))
                   AND (kind <> 'referral-closed' OR r.state_since > openchair.now() - make_interval(days => ?) AND NOT openchair.hears_back(r)
                     AND NOT EXISTS (SELECT FROM openchair.referral_event e WHERE e.referral_id = r.id AND e.at = r.state_since
                                      AND e.move = 'COMPLETE_INSTEAD'))
              CROSS JOIN LATERAL format(wording, openchair.full_name(p)) AS sentence
             WHERE r.clinic_id = ? AND (r.state <> 'DRAFT' OR r.referrer_id = ?)
               AND NOT (r.state = 'DRAFT' AND EXISTS (
                     SELECT FROM openchair.referral old WHERE old.id = r.continues_id AND openchair.not_sent_on(old)))
               AND (r.state <> 'INFO_REQUESTED' OR NOT EXISTS (SELECT FROM openchair.closed_group c WHERE c.group_id = r.group_id))
               AND (r.state IN ('DRAFT', 'INFO_REQUESTED') OR NOT EXISTS (
                     SELECT FROM openchair.referral later
                      WHERE later.patient_id = r.patient_id AND later.created_at > r.state_since))
            UNION ALL
            SELECT matter.kind, format(matter.wording, openchair.full_name(p)),
                   matter.action, 'referral', r.id::text, r.state_since
              FROM openchair.referral r
              JOIN openchair.support_group g ON g.id = r.group_id
              JOIN (VALUES
                     ('SENT', 'referral-not-answered', 'The group has not answered the referral of %s.', 'Ask the group, or choose another'),
                     ('ACCEPTED', 'accepted-not-attended', '%s was accepted and has not come yet.', 'Ask why they have not come')
                   ) AS matter (state, kind, wording, action) ON matter.state = r.state
              JOIN clock late ON late.zone = g.time_zone AND late.calendar = coalesce(g.holiday_calendar, 'US')
                   AND late.wait = CASE r.state WHEN 'SENT' THEN r.urgency ELSE 'FIRST_SESSION' END AND r.state_since < late.cut_off
              JOIN openchair.patient p ON p.id = r.patient_id
             WHERE r.clinic_id = ? AND (r.state <> 'ACCEPTED' OR openchair.hears_back(r))
               AND NOT EXISTS (SELECT FROM openchair.closed_group c WHERE c.group_id = g.id)
            UNION ALL
            SELECT 'transfer-unsent',
                   CASE WHEN g.id IS NULL THEN format('%s has no seat now. Ask again, and choose another group.', openchair.full_name(p))
                        ELSE format('%s has no seat now. Ask again, and send the referral to %s.', openchair.full_name(p),
                                    openchair.discreet_name(g, 'the other group')) END,
                   'Finish the referral', 'referral', r.id::text, old.state_since
              FROM openchair.referral r
              JOIN openchair.referral old ON old.id = r.continues_id AND openchair.not_sent_on(old)
              JOIN openchair.patient p ON p.id = r.patient_id
              LEFT JOIN openchair.support_group g ON g.id = r.group_id
             WHERE r.clinic_id = ? AND r.state = 'DRAFT'
            UNION ALL
            SELECT 'referred-twice',
                   format('%s has two open referrals to one group.', openchair.full_name(p)),
                   'End one of them', 'referral', r.id::text, openchair.stands_since(r)
              FROM openchair.referral r
              JOIN openchair.patient p ON p.id = r.patient_id
             WHERE r.clinic_id = ? AND openchair.open_to_group(r.state)
               AND EXISTS (SELECT FROM openchair.referral o
                            WHERE o.patient_id = r.patient_id AND o.group_id = r.group_id AND openchair.open_to_group(o.state)
                              AND (o.created_at, o.id) < (r.created_at, r.id))""";

    private static final String OF_FACILITATOR =
            """
            UNION ALL
            SELECT CASE WHEN late.wait IS NULL THEN 'referral-unanswered' ELSE 'referral-overdue' END,
                   format(CASE WHEN late.wait IS NULL THEN '%s was referred to %s.'
                               ELSE '%s was referred to %s and has no answer yet.' END, openchair.called_in_group(p, g),
                          openchair.discreet_name(g, 'a group')),
                   'Answer the referral', 'inbox', r.id::text, r.state_since
              FROM openchair.group_facilitator f
              JOIN openchair.support_group g ON g.id = f.group_id
              JOIN openchair.referral r ON r.group_id = g.id AND r.state = 'SENT'
              JOIN openchair.patient p ON p.id = r.patient_id
              LEFT JOIN clock late ON late.zone = g.time_zone AND late.calendar = coalesce(g.holiday_calendar, 'US')
                   AND late.wait = r.urgency AND r.state_since < late.cut_off
             WHERE f.staff_id = ? AND NOT EXISTS (SELECT FROM openchair.closed_group c WHERE c.group_id = g.id)
               AND NOT EXISTS (SELECT FROM openchair.consent_matter m
                                WHERE m.referral_id = r.id AND m.kind IN ('consent-withdrawn', 'consent-expired'))
            UNION ALL
            SELECT 'accepted-not-attended', format('%s has a seat in %s and has not come yet.', openchair.called_in_group(p, g),
                          openchair.discreet_name(g, 'the group')),
                   'Contact them or close the referral', 'inbox', r.id::text, r.state_since
              FROM openchair.group_facilitator f
              JOIN openchair.support_group g ON g.id = f.group_id
              JOIN openchair.referral r ON r.group_id = g.id AND r.state = 'ACCEPTED'
              JOIN clock late ON late.zone = g.time_zone AND late.calendar = coalesce(g.holiday_calendar, 'US')
                   AND late.wait = 'FIRST_SESSION' AND r.state_since < late.cut_off
              JOIN openchair.patient p ON p.id = r.patient_id
             WHERE f.staff_id = ? AND NOT openchair.is_closed(g.id)
            UNION ALL
            SELECT 'cancel-requested',
                   format('%s asks to cancel the referral of %s to %s.', c.name, openchair.called_in_group(p, g),
                          openchair.discreet_name(g, 'a group')),
                   'Confirm the cancellation', 'inbox', r.id::text, r.state_since
              FROM openchair.group_facilitator f
              JOIN openchair.support_group g ON g.id = f.group_id
              JOIN openchair.referral r ON r.group_id = g.id AND r.state = 'CANCEL_REQUESTED'
              JOIN openchair.clinic c ON c.id = r.clinic_id
              JOIN openchair.patient p ON p.id = r.patient_id
             WHERE f.staff_id = ?
            UNION ALL
            SELECT 'fit-due', format('Does %s fit %s?', openchair.discreet_name(g, 'the group'), openchair.called_in_group(p, g)),
                   'Answer whether it fits', 'inbox', r.id::text, r.state_since
              FROM openchair.group_facilitator f
              JOIN openchair.support_group g ON g.id = f.group_id
              JOIN openchair.enrollment e ON e.group_id = g.id AND e.state = 'TRIAL'
              JOIN openchair.referral r ON r.id = e.referral_id AND r.state = 'ATTENDING'
              JOIN openchair.patient p ON p.id = r.patient_id
             WHERE f.staff_id = ? AND NOT openchair.is_closed(g.id)
               AND (SELECT count(*) FROM openchair.attendance a
                     WHERE a.enrollment_id = e.id AND openchair.attended(a.outcome)) >= ?""";

    private ReferralWork() {}

    /** What the group asks, what ended without help, what the group is late with. */
    static void addForClinician(Query everything, UUID clinic, UUID staff) {
        everything.then(OF_CLINICIAN, Facts.DAYS_TO_REOPEN, clinic, staff, clinic, clinic, clinic);
    }

    /** Referrals to answer, people who never came, cancellations to confirm, and trials that are over. */
    static void addForFacilitator(Query everything, UUID staff) {
        everything.then(OF_FACILITATOR, staff, staff, staff, staff, Facts.TRIAL_SESSIONS);
    }
}
