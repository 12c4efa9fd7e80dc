package org.openchair.service.home;

import java.time.LocalDate;
import java.util.UUID;
import org.openchair.service.data.Query;
import org.openchair.service.directory.vetting.VettingQueue;

/** What the vetting of groups asks of people: who looks after the directory, who leads a group, who refers to it. */
final class GroupWork {

    private static final String OF_CLINICIAN =
            """
            UNION ALL
            SELECT 'group-suspended', format('%s takes no new referrals. %s is referred to it.',
                     openchair.discreet_name(g, 'A group'), openchair.full_name(p)),
                   'Open the referral', 'referral', r.id::text, g.updated_at
              FROM openchair.referral r
              JOIN openchair.support_group g ON g.id = r.group_id AND g.status IN ('SUSPENDED', 'RETIRED')
              JOIN openchair.patient p ON p.id = r.patient_id
             WHERE r.clinic_id = ? AND (r.state IN ('SENT', 'INFO_REQUESTED', 'WAITLISTED', 'OFFERED')
                OR (r.state = 'DRAFT' AND r.referrer_id = ?))
               AND NOT EXISTS (SELECT FROM openchair.closed_group c WHERE c.group_id = g.id AND r.state <> 'DRAFT')""";

    private static final String OF_FACILITATOR =
            """
            UNION ALL
            SELECT 'group-suspended', format('%s takes no new referrals until it is reviewed. Its members stay.', g.name),
                   'See the group', 'group', g.id::text, g.updated_at
              FROM openchair.group_facilitator f
              JOIN openchair.support_group g ON g.id = f.group_id AND g.status = 'SUSPENDED'
             WHERE f.staff_id = ?""";

    private static final String OF_CURATOR =
            """
            UNION ALL
            SELECT 'group-incomplete', format('%s is not listed: facts are missing.', g.name),
                   'Complete the entry', CAST(? AS text), g.id::text, g.updated_at
              FROM openchair.support_group g WHERE g.status = 'DRAFT'
            UNION ALL
            SELECT 'charter-changed', format('%s changed what it promises: no one can be referred to it until it is vetted again.', g.name),
                   'Vet the group', 'vetting', g.id::text, u.changed_at
              FROM openchair.support_group g JOIN openchair.unvetted_charter u ON u.group_id = g.id
             WHERE g.status = 'SUSPENDED'
            UNION ALL
            SELECT 'red-flag-review', format('A red flag was reported about %s.', g.name),
                   'Review the group', 'vetting', g.id::text, min(r.at)
              FROM openchair.support_group g
              JOIN openchair.red_flag_report r ON r.group_id = g.id AND r.reviewed_by IS NULL
             GROUP BY g.id
            UNION ALL
            SELECT 'group-submitted', format('%s is waiting to be vetted.', g.name),
                   'Vet the group', 'vetting', g.id::text, g.updated_at
              FROM openchair.support_group g WHERE g.status = 'SUBMITTED'
            UNION ALL
            SELECT 'vetting-due', format(CASE WHEN g.vetted_on < ? THEN 'The vetting of %s has expired: no one can be referred to it.'
                                              ELSE 'The vetting of %s expires soon.' END, g.name),
                   'Renew the vetting', 'vetting', g.id::text, CAST(g.vetted_on AS timestamptz)
              FROM openchair.support_group g WHERE g.status = 'VETTED' AND g.vetted_on <= ?""";

    private static final String OF_MANAGER =
            """
            UNION ALL
            SELECT 'evaluation-due', format('An evaluation of %s is due.', g.name),
                   'Look at its feedback', 'evaluation', g.id::text, CAST(g.evaluation_due_on AS timestamptz)
              FROM openchair.support_group g
             WHERE g.status IN ('VETTED', 'SUSPENDED') AND g.evaluation_due_on <= ?
            UNION ALL
            SELECT 'schedule-unreadable', format('No meetings of %s are planned: the rule by which it meets cannot be read.', g.name),
                   'Enter its times again', 'set-up', g.id::text, g.updated_at
              FROM openchair.support_group g
             WHERE g.status IN ('VETTED', 'SUSPENDED') AND NOT openchair.recurrence_readable(g.recurrence_rule)
               AND g.recurrence_rule IS NOT NULL""";

    private GroupWork() {}

    /** Patients whose referral leads to a group that takes nobody now. */
    static void addForClinician(Query everything, UUID clinic, UUID staff) {
        everything.then(OF_CLINICIAN, clinic, staff);
    }

    /** The facilitator's own groups that are suspended. */
    static void addForFacilitator(Query everything, UUID staff) {
        everything.then(OF_FACILITATOR, staff);
    }

    /** Groups to complete, to review, to vet and to renew. */
    static void addForCurator(Query everything, LocalDate today, boolean writes) {
        String complete = writes ? "set-up" : "group";
        everything.then(OF_CURATOR, complete, today.minusYears(1), VettingQueue.renewable(today));
    }

    /** Groups whose progress is to be evaluated, and those whose rule was stored before rules were read strictly and is none. */
    static void addForManager(Query everything, LocalDate today) {
        everything.then(OF_MANAGER, today);
    }
}
