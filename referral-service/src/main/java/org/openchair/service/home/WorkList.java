package org.openchair.service.home;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.UUID;
import org.openchair.api.Page;
import org.openchair.api.WorkItem;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Query;
import org.openchair.service.persistence.Row;
import org.openchair.service.persistence.Rows;
import org.openchair.service.request.Paging;
import org.openchair.staff.Role;

/** Gathers what needs a person, of every kind, in one statement: what has waited longest comes first. */
@Act
public class WorkList {

    private static final String OF_CLINICIAN =
            """
            SELECT kind, sentence, action, 'referral' AS target, r.id::text AS target_id, r.state_since AS since
              FROM openchair.referral r
              JOIN openchair.patient p ON p.id = r.patient_id
              JOIN (VALUES
                     ('DRAFT', 'draft-unsent', 'A referral for %s was begun and not sent.', 'Finish the referral'),
                     ('INFO_REQUESTED', 'info-requested', 'The group asks something about %s.', 'Answer the group'),
                     ('DECLINED', 'referral-declined', 'The referral of %s was declined.', 'Choose another group'),
                     ('NEVER_ATTENDED', 'never-attended', '%s never attended.', 'See the referral')
                   ) AS matter (state, kind, wording, action) ON matter.state = r.state
              CROSS JOIN LATERAL format(wording, coalesce(p.preferred_name, p.given_name) || ' ' || p.family_name) AS sentence
             WHERE r.clinic_id = ? AND (r.state <> 'DRAFT' OR r.referrer_id = ?)
               AND (r.state NOT IN ('DECLINED', 'NEVER_ATTENDED') OR NOT EXISTS (
                     SELECT FROM openchair.referral later
                      WHERE later.patient_id = r.patient_id AND later.created_at > r.state_since))""";

    private static final String OF_FACILITATOR =
            """
            SELECT 'referral-unanswered' AS kind,
                   format('%s was referred to %s.', openchair.called_in_group(p, g), g.name) AS sentence,
                   'Answer the referral' AS action, 'inbox' AS target, r.id::text AS target_id, r.state_since AS since
              FROM openchair.group_facilitator f
              JOIN openchair.support_group g ON g.id = f.group_id
              JOIN openchair.referral r ON r.group_id = g.id AND r.state = 'SENT'
              JOIN openchair.patient p ON p.id = r.patient_id
             WHERE f.staff_id = ?
            UNION ALL
            SELECT 'session-unlogged', format('A session of %s is over and not signed.', g.name),
                   'Record attendance', 'session', s.id::text, s.ends_at
              FROM openchair.group_facilitator f
              JOIN openchair.support_group g ON g.id = f.group_id
              JOIN openchair.group_session s ON s.group_id = g.id
             WHERE f.staff_id = ? AND s.state IN ('PLANNED', 'HELD') AND s.signed_at IS NULL AND s.ends_at < ?
               AND EXISTS (SELECT FROM openchair.enrollment e
                            WHERE e.group_id = s.group_id AND e.started_on <= s.local_date
                              AND (e.ended_on IS NULL OR e.ended_on >= s.local_date))""";

    private static final String OF_MANAGER =
            """
            SELECT 'report-ready', format('Participation of %s is ready.', quarter.code),
                   'See the figures', 'report', quarter.code, quarter.ended
              FROM (SELECT CAST(? AS text) AS code, CAST(? AS timestamptz) AS ended, CAST(? AS date) AS first_day) quarter
             WHERE EXISTS (SELECT FROM openchair.group_session s
                            WHERE s.state = 'HELD' AND s.local_date >= quarter.first_day
                              AND s.local_date < quarter.first_day + interval '3 months')""";

    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The caller's work, of all their roles. */
    public Page<WorkItem> of(Paging paging) {
        Query everything = Query.of("SELECT * FROM (SELECT NULL AS kind, NULL AS sentence, NULL AS action,"
                + " NULL AS target, NULL AS target_id, CAST(NULL AS timestamptz) AS since WHERE false");
        addClinical(everything);
        addManagerial(everything);
        return rows.page(everything.then(") item"), "since, target_id", paging, WorkList::read);
    }

    private void addClinical(Query everything) {
        UUID staff = caller.person().map(Caller.Person::staffId).orElse(NOBODY);
        if (caller.is(Role.CLINICIAN)) {
            UUID clinic = caller.person().map(Caller.Person::clinicId).orElse(NOBODY);
            everything.then("UNION ALL " + OF_CLINICIAN, clinic, staff);
            GroupWork.addForClinician(everything, clinic, staff);
        }
        if (caller.is(Role.FACILITATOR)) {
            everything.then("UNION ALL " + OF_FACILITATOR, staff, staff, clock.instant());
            GroupWork.addForFacilitator(everything, staff);
        }
        if (caller.is(Role.CLINICIAN) || caller.is(Role.FACILITATOR)) {
            audit.record(AuditEvent.listed("work-list"));
        }
    }

    private void addManagerial(Query everything) {
        if (caller.is(Role.PROGRAM_MANAGER)) {
            LocalDate today = LocalDate.now(clock);
            LocalDate end = today.with(IsoFields.DAY_OF_QUARTER, 1);
            LocalDate start = end.minusMonths(3);
            Instant ended = end.atStartOfDay(ZoneOffset.UTC).toInstant();
            everything.then("UNION ALL " + OF_MANAGER, quarter(start), ended, start);
            PeopleWork.addForManager(everything, today);
            GroupWork.addForManager(everything, today);
        }
        if (caller.is(Role.ADMINISTRATOR)) {
            ReferenceWork.addForAdministrator(everything, LocalDate.now(clock));
        }
        if (caller.is(Role.PROGRAM_MANAGER) || caller.is(Role.ADMINISTRATOR)) {
            GroupWork.addForCurator(everything, LocalDate.now(clock), caller.is(Role.PROGRAM_MANAGER));
        }
    }

    private static String quarter(LocalDate start) {
        return start.getYear() + "-Q" + start.get(IsoFields.QUARTER_OF_YEAR);
    }

    private static WorkItem read(Row row) {
        return new WorkItem(
                row.text("kind"),
                row.text("sentence"),
                row.text("action"),
                row.text("target"),
                row.text("target_id"),
                row.instant("since"));
    }
}
