package org.openchair.service.home;

import java.util.Set;
import java.util.UUID;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.WaitlistReadiness;
import org.openchair.service.data.Query;

/** What waitlists, offers and closed groups ask of people. */
final class WaitlistWork {

    // What else is in the way of an offered seat is an item of its own: a group that closed or is suspended, consent,
    // age, a guardian.
    private static final String OF_CLINICIAN =
            """
            UNION ALL
            SELECT CASE WHEN r.offered_until <= openchair.today_in(g.time_zone) + 1 THEN 'offer-expiring' ELSE 'seat-offered' END,
                   format(matter.wording, openchair.full_name(p),
                          openchair.discreet_name(g, 'a group'), to_char(r.offered_until, 'FMMonth FMDD, YYYY')),
                   matter.action, 'referral', r.id::text, r.state_since
              FROM openchair.referral r
              JOIN openchair.support_group g ON g.id = r.group_id
              JOIN openchair.patient p ON p.id = r.patient_id
              JOIN (VALUES
                     ('', '%s is offered a seat in %s until %s.', 'Answer the offer'),
                     ('COHORT_STARTED', '%s is offered a seat in %s, which has started and takes no one new.', 'Choose another group'),
                     ('KEPT_APART', '%s is offered a seat in %s and cannot take it: someone to keep apart has one.', 'Choose another group'),
                     ('NOT_POSSIBLE', '%s is offered a seat in %s that cannot be taken as things stand.', 'See what to do')
                   ) AS matter (in_the_way, wording, action)
                ON matter.in_the_way = coalesce(openchair.seat_obstacle(r, openchair.now()), '')
             WHERE r.clinic_id = ? AND r.state = 'OFFERED'
            UNION ALL
            SELECT 'offer-ended', format('No one answered in time when %s was offered a seat in %s.',
                     openchair.full_name(p), openchair.discreet_name(g, 'a group')),
                   'Say whether they still want one', 'referral', r.id::text, r.state_since
              FROM openchair.referral r
              JOIN openchair.support_group g ON g.id = r.group_id
              JOIN openchair.patient p ON p.id = r.patient_id
             WHERE r.clinic_id = ? AND r.state = 'WAITLISTED' AND NOT r.ready
               AND NOT EXISTS (SELECT FROM openchair.closed_group c WHERE c.group_id = g.id)
               AND ? = (SELECT e.reason_code FROM openchair.referral_event e
                         WHERE e.referral_id = r.id AND e.move IN ('WAITLIST', 'RETURN_TO_WAITLIST')
                         ORDER BY e.position DESC LIMIT 1)
            UNION ALL
            SELECT 'cohort-started', format('%s is waiting for a seat in %s, which has started and takes no one new.',
                     openchair.full_name(p), openchair.discreet_name(g, 'a group')),
                   'Keep the place, or choose another group', 'referral', r.id::text,
                   greatest(r.state_since, g.cohort_starts_on::timestamp AT TIME ZONE coalesce(g.time_zone, 'UTC'))
              FROM openchair.referral r
              JOIN openchair.support_group g ON g.id = r.group_id
              JOIN openchair.patient p ON p.id = r.patient_id
             WHERE r.clinic_id = ? AND r.state = 'WAITLISTED' AND openchair.seat_obstacle(r, openchair.now()) = 'COHORT_STARTED'
            UNION ALL
            SELECT 'kept-apart-waiting', format('%s cannot be given a seat in %s: someone to keep apart has one.',
                     openchair.full_name(p), openchair.discreet_name(g, 'a group')),
                   'Choose another group', 'referral', r.id::text, r.state_since
              FROM openchair.referral r
              JOIN openchair.support_group g ON g.id = r.group_id
              JOIN openchair.patient p ON p.id = r.patient_id
             WHERE r.clinic_id = ? AND r.state IN ('SENT', 'INFO_REQUESTED', 'WAITLISTED')
               AND r.patient_id IN (SELECT openchair.people_with_notes(?))
               AND openchair.seat_obstacle(r, openchair.now()) = 'KEPT_APART'
            UNION ALL
            SELECT 'group-closed',
                   format(CASE c.why WHEN 'SUSPENDED' THEN '%s is suspended and takes no one at present. %s is referred to it.'
                                     WHEN 'COHORT_ENDED' THEN '%s has ended. %s is still referred to it.'
                                     ELSE '%s has closed. Tell %s, who is still referred to it.' END,
                          openchair.discreet_name(g, 'A group'), openchair.full_name(p)),
                   'Choose another group', 'alternatives', r.id::text, c.since
              FROM openchair.referral r
              JOIN openchair.closed_group c ON c.group_id = r.group_id
              JOIN openchair.support_group g ON g.id = r.group_id
              JOIN openchair.patient p ON p.id = r.patient_id
             WHERE r.clinic_id = ? AND r.state = ANY (?)""";

    private static final String OF_FACILITATOR =
            """
            UNION ALL
            SELECT 'seat-free', format('A seat in %s is open, and someone is waiting for one.', g.name),
                   'Offer the seat', 'waitlist', g.id::text, waiting.since
              FROM openchair.group_facilitator f
              JOIN openchair.support_group g ON g.id = f.group_id AND g.status = 'VETTED' AND NOT openchair.cohort_has_begun(g)
              JOIN openchair.group_waitlist o ON o.group_id = g.id AND o.offering = 'BY_HAND'
              JOIN LATERAL (SELECT min(w.waiting_since) AS since FROM openchair.waitlist w
                             WHERE w.group_id = g.id AND w.ready AND openchair.can_take_seat(w.referral_id, openchair.now())) waiting ON waiting.since IS NOT NULL
             WHERE f.staff_id = ? AND (g.capacity IS NULL OR g.seats_taken + g.seats_offered < g.capacity)
            UNION ALL
            SELECT 'cohort-started', format('%s has started, and people were waiting for a seat in it.', g.name),
                   'Say who is waiting for the next cohort', 'waitlist', g.id::text,
                   min(greatest(r.state_since, g.cohort_starts_on::timestamp AT TIME ZONE coalesce(g.time_zone, 'UTC')))
              FROM openchair.group_facilitator f
              JOIN openchair.support_group g ON g.id = f.group_id AND openchair.cohort_has_begun(g)
              JOIN openchair.referral r ON r.group_id = g.id AND r.state = 'WAITLISTED'
             WHERE f.staff_id = ? AND openchair.seat_obstacle(r, openchair.now()) = 'COHORT_STARTED'
             GROUP BY g.id, g.name""";

    private WaitlistWork() {}

    /** Offers to answer, offers that no one answered, people who wait in vain, and people in groups that have closed. */
    static void addForClinician(Query everything, UUID clinic) {
        everything.then(
                OF_CLINICIAN,
                clinic,
                clinic,
                WaitlistReadiness.OFFER_EXPIRED,
                clinic,
                clinic,
                clinic,
                clinic,
                Set.copyOf(ReferralMove.LEAVE_CLOSED_GROUP.from()));
    }

    /** Free seats in groups that give them by hand, and cohorts that have started without people who waited. */
    static void addForFacilitator(Query everything, UUID staff) {
        everything.then(OF_FACILITATOR, staff, staff);
    }
}
