package org.openchair.service.referral;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.referral.ChosenGroup;
import org.openchair.api.referral.GuardianConsent;
import org.openchair.api.referral.ReferralView;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.patient.ConsentMethod;
import org.openchair.referral.GuardianRole;
import org.openchair.referral.Involvement;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.referral.SeatObstacle;
import org.openchair.referral.SeatObstacle.Advice;
import org.openchair.referral.Urgency;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.service.safety.Alarm;
import org.openchair.staff.Role;

/** Reads a referral of the caller's clinic, with its history. */
@Act
public class ReferralRecords {

    private static final String ONE =
            """
            SELECT r.*, openchair.not_sent_on(r) AS not_sent_on, heard.shared, openchair.call_name(p) AS call_name, g.name AS group_name, c.given_how,
                   coalesce(g.status = 'VETTED', false) AS group_listed,
                   coalesce(g.time_zone, (SELECT k.time_zone FROM openchair.clinic k WHERE k.id = r.clinic_id)) AS zone,
                   openchair.guardian_is_missing(r.id, p, openchair.today_in(g.time_zone)) AS guardian_missing,
                   (SELECT format('%%s is %%s, and %%s is %%s.', openchair.call_name(p), openchair.ages_in_words(p, openchair.today_in(g.time_zone)),
                                  g.name, openchair.ages_in_words(g))
                      FROM openchair.seat_matter m WHERE m.referral_id = r.id AND m.kind = 'outside-age-range') AS outside_ages,
                   agreed.given_by AS guardian_given_by, agreed.name AS guardian_name, agreed.method AS guardian_method,
                   agreed.given_on AS guardian_given_on, agreed.version AS guardian_version,
                   CAST((SELECT count(*) FROM openchair.enrollment e JOIN openchair.attendance a ON a.enrollment_id = e.id
                          WHERE e.referral_id = r.id AND openchair.attended(a.outcome)
                            AND heard.shared) AS integer) AS attended,
                   openchair.told_state(r.state, heard.shared) AS told_state, openchair.stands_since(r) AS stands_since,
                   openchair.told_version(r) AS told_version,
                   %s
              FROM openchair.referral r
              JOIN openchair.patient p ON p.id = r.patient_id
              LEFT JOIN openchair.support_group g ON g.id = r.group_id
              CROSS JOIN LATERAL (SELECT openchair.is_heard(r) AS shared) heard
              LEFT JOIN openchair.guardian_consent agreed ON agreed.referral_id = r.id
              LEFT JOIN LATERAL (
                SELECT k.given_how FROM openchair.consent k
                 WHERE k.referral_id = r.id AND (r.sent_at IS NOT NULL OR (
                   k.group_id IS NOT DISTINCT FROM r.group_id AND (NOT r.share_phone OR 'PHONE' = ANY (k.shares))
                   AND (NOT r.share_email OR 'EMAIL' = ANY (k.shares))))
                 ORDER BY k.recorded_at DESC LIMIT 1) c ON true
              %s
             WHERE r.id = ? AND r.clinic_id = ?"""
                    .formatted(ReferralFactsSql.COLUMNS, ReferralFactsSql.SEAT);

    private static final Advice GO_ON = new Advice(Role.CLINICIAN, "Refer to the next backup group.");

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Histories histories;

    @Inject
    Choices choices;

    @Inject
    OpenReferrals open;

    @Inject
    Alarm alarm;

    @Inject
    Clock clock;

    /** Reads it; refused with {@code not-found} for another clinic's. */
    public Outcome<ReferralView> read(UUID id) {
        return caller.clinician()
                .then(clinician -> Found.or404(rows.first(Query.of(ONE, id, clinician.clinicId()), this::view)))
                .then(view -> {
                    audit.record(AuditEvent.read(view.patientId(), "referral", id));
                    return Outcome.done(view);
                });
    }

    private ReferralView view(Row row) {
        UUID id = row.id("id");
        ReferralState state = row.code("told_state", ReferralState.class);
        boolean shared = row.flag("shared");
        List<ChosenGroup> next = choices.afterTheFirst(id);
        boolean waits =
                state.leavesChoice() && !row.flag("continued") && next.stream().anyMatch(ChosenGroup::canBeAsked);
        SeatObstacle inTheWay = ReferralFactsSql.inTheWay(row);
        Advice advice = waits ? GO_ON : Labels.advice(state, row);
        return new ReferralView(
                id,
                row.count("told_version"),
                row.id("patient_id"),
                row.text("call_name"),
                row.id("group_id"),
                row.text("group_name"),
                row.flag("group_listed"),
                row.text("zone"),
                state,
                row.code("urgency", Urgency.class),
                row.text("needs"),
                row.text("note_to_group"),
                row.flag("share_phone"),
                row.flag("share_email"),
                row.flag("in_danger_now"),
                row.code("given_how", ConsentMethod.class),
                row.instant("created_at"),
                row.instant("sent_at"),
                row.instant("stands_since"),
                Labels.turn(advice),
                advice.nextStep(),
                ReferralMove.possible(state, Role.CLINICIAN, ReferralFactsSql.of(row, clock), inTheWay),
                row.count("attended"),
                shared ? ReferralFactsSql.seat(row) : null,
                shared ? row.date("paused_until") : null,
                ReferralFactsSql.wait(row),
                ReferralMove.LEAVE_CLOSED_GROUP.from().contains(state) ? row.text("closed_why") : null,
                row.id("continues_id") == null ? List.of() : histories.earlier(id),
                row.flag("continued") ? histories.next(id) : null,
                histories.ofClinic(id, shared),
                next,
                row.code("involvement", Involvement.class),
                row.text("sought"),
                row.instant("written_at"),
                alarm.of(id).orElse(null),
                open.besides(id, row.id("patient_id"), row.id("group_id")).orElse(null),
                row.flag("guardian_missing"),
                row.text("guardian_given_by") == null ? null : guardian(row),
                row.text("outside_ages"),
                shared,
                inTheWay);
    }

    private static GuardianConsent guardian(Row row) {
        return new GuardianConsent(
                row.code("guardian_given_by", GuardianRole.class),
                row.text("guardian_name"),
                row.code("guardian_method", ConsentMethod.class),
                row.date("guardian_given_on"),
                row.count("guardian_version"));
    }
}
