package org.openchair.service.referral;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.referral.ReferralSummary;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.patient.Patients;
import org.openchair.platform.request.Paging;
import org.openchair.referral.ReferralState;
import org.openchair.referral.SeatObstacle.Advice;
import org.openchair.referral.Urgency;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;

/** Lists the referrals of the caller's clinic. */
@Act
public class ReferralLists {

    private static final String SUMMARIES =
            """
            SELECT r.id, r.patient_id, openchair.call_name(p) AS call_name, openchair.name_after(p) AS family_name,
                   %s AS group_name, openchair.stands_at(r) AS state, r.urgency, r.created_at, openchair.is_heard(r) AS shared,
                   openchair.stands_since(r) AS stands_since,
                   openchair.seat_obstacle(r, openchair.now()) AS in_the_way,
                   EXISTS (SELECT FROM openchair.referral next
                            WHERE next.continues_id = r.id AND next.state <> 'ENTERED_IN_ERROR') AS continued,
                   openchair.not_sent_on(r) AS not_sent_on
              FROM openchair.referral r
              JOIN openchair.patient p ON p.id = r.patient_id
              LEFT JOIN openchair.support_group g ON g.id = r.group_id
             WHERE r.clinic_id = ?""";

    private static final String WITH_THE_GROUPS_NAME = SUMMARIES.formatted("g.name");

    /** In a list, whoever did not refer is not told that it is about substance use. */
    private static final String DISCREET = SUMMARIES.formatted(
            "CASE WHEN r.referrer_id = ? THEN g.name ELSE openchair.discreet_name(g, 'Confidential group') END");

    @Inject
    Rows rows;

    @Inject
    Patients patients;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    /**
     * Referrals of the clinic, longest in their state first.
     *
     * @param state only those of which the clinic is told that they are in this state, or null for any
     * @param openOnly leave out those that have come to an end
     */
    public Outcome<Page<ReferralSummary>> ofClinic(ReferralState state, boolean openOnly, Paging paging) {
        return caller.clinician().then(clinician -> {
            audit.record(AuditEvent.listed("referral-list"));
            Query query = Query.of(DISCREET, clinician.staffId(), clinician.clinicId())
                    .andIf(state == null ? null : toldAs(state), "r.state = ANY (?)")
                    .andIf(state, "openchair.stands_at(r) = ?")
                    .andIf(openOnly ? ended() : null, "r.state <> ALL (?)");
            return Outcome.done(rows.page(query, "stands_since, id", paging, ReferralLists::summary));
        });
    }

    /** A patient's referrals, newest first. */
    public Outcome<Page<ReferralSummary>> ofPatient(UUID patientId, Paging paging) {
        return caller.clinician().then(clinician -> Found.or404(patients.find(patientId, clinician.clinicId()))
                .then(patient -> {
                    audit.record(AuditEvent.read(patientId, "patient-referrals", patientId));
                    Query query =
                            Query.of(WITH_THE_GROUPS_NAME + " AND r.patient_id = ?", clinician.clinicId(), patientId);
                    return Outcome.done(rows.page(query, "created_at DESC, id", paging, ReferralLists::summary));
                }));
    }

    /** The states that are perhaps told as this one: of the others, it need not be asked what the clinic hears. */
    private static List<String> toldAs(ReferralState state) {
        return Arrays.stream(ReferralState.values())
                .filter(each -> each == state || each.told(false) == state)
                .map(Enum::name)
                .toList();
    }

    private static List<String> ended() {
        return Arrays.stream(ReferralState.values())
                .filter(ReferralState::ended)
                .map(Enum::name)
                .toList();
    }

    private static ReferralSummary summary(Row row) {
        ReferralState state = row.code("state", ReferralState.class);
        Advice advice = Labels.advice(state, row);
        return new ReferralSummary(
                row.id("id"),
                row.id("patient_id"),
                row.text("call_name"),
                row.text("family_name"),
                row.text("group_name"),
                state,
                row.code("urgency", Urgency.class),
                row.instant("stands_since"),
                Labels.turn(advice),
                advice.nextStep(),
                row.flag("shared"));
    }
}
