package org.openchair.service.session;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.directory.CodeLabel;
import org.openchair.api.session.AbsenceFollowUp;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.platform.request.Paging;
import org.openchair.platform.request.Wording;
import org.openchair.referral.Referrals;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.session.FollowUpState;
import org.openchair.session.NextStep;
import org.openchair.session.ReachOut;

/** Reads who is to be asked after: those who lead the group, and the clinic that referred. A substitute does not. */
@Act
public class AbsenceFollowUps {

    private static final String FOLLOW_UPS =
            """
            SELECT f.*, e.referral_id, e.group_id, e.patient_id, g.name AS group_name, coalesce(g.time_zone, 'UTC') AS time_zone,
                   openchair.called_in_group(p, g) AS call_name, w.display_name AS closed_by_name, c.%1$s AS reason_label,
                   ARRAY(SELECT s.starts_at FROM openchair.absence_run told
                           JOIN openchair.absence_run r ON r.enrollment_id = told.enrollment_id AND r.run = told.run
                           JOIN openchair.group_session s ON s.id = r.session_id
                          WHERE told.enrollment_id = f.enrollment_id AND told.session_id = f.session_id
                          ORDER BY s.starts_at) AS missed
              FROM openchair.absence_follow_up f
              JOIN openchair.enrollment e ON e.id = f.enrollment_id
              JOIN openchair.support_group g ON g.id = e.group_id
              JOIN openchair.patient p ON p.id = e.patient_id
              LEFT JOIN openchair.staff w ON w.id = f.closed_by
              LEFT JOIN openchair.reference_code c ON c.vocabulary = f.vocabulary AND c.code = f.reason
             WHERE %2$s""";

    private static final String LED =
            "EXISTS (SELECT FROM openchair.group_facilitator l WHERE l.group_id = e.group_id AND l.staff_id = ?)";

    private static final String OF_CLINIC = "f.state <> 'WITHDRAWN' AND EXISTS (SELECT FROM openchair.referral r"
            + " WHERE r.id = e.referral_id AND r.clinic_id = ? AND r.id = ? AND openchair.hears_back(r))";

    @Inject
    Referrals referrals;

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    Wording wording;

    @Inject
    AuditTrail audit;

    /** Of the groups that the caller leads, in a state, oldest first. */
    public Outcome<Page<AbsenceFollowUp>> list(FollowUpState state, Paging paging) {
        return caller.facilitator().then(me -> {
            audit.record(AuditEvent.listed("absence-follow-ups"));
            Query query = Query.of(text(LED), me.staffId()).then("AND f.state = ?", state);
            return Outcome.done(rows.page(query, "opened_at, id", paging, AbsenceFollowUps::followUp));
        });
    }

    /** One of a group that the caller leads; refused with {@code not-found}. */
    public Outcome<AbsenceFollowUp> read(UUID id) {
        return caller.facilitator().then(me -> Found.or404(find(id, me.staffId())));
    }

    private Optional<AbsenceFollowUp> find(UUID id, UUID staffId) {
        return rows.first(Query.of(text(LED), staffId).then("AND f.id = ?", id), row -> {
            audit.record(AuditEvent.read(row.id("patient_id"), "absence-follow-up", id));
            return followUp(row);
        });
    }

    /** Of a referral of the caller's clinic, newest first; refused with {@code not-found} for another's. */
    public Outcome<List<AbsenceFollowUp>> ofReferral(UUID referralId) {
        return caller.clinician()
                .then(me -> Found.or404(referrals.find(referralId).filter(referral -> referral.clinicId()
                                .equals(me.clinicId())))
                        .then(referral -> Outcome.done(rows.list(ofClinic(me.clinicId(), referralId), row -> {
                            audit.record(AuditEvent.read(row.id("patient_id"), "absence-follow-up", row.id("id")));
                            return followUp(row);
                        }))));
    }

    private Query ofClinic(UUID clinic, UUID referral) {
        return Query.of(text(OF_CLINIC), clinic, referral).ordered("opened_at DESC, id");
    }

    /** The reasons that are offered now. */
    public Outcome<List<CodeLabel>> reasons() {
        return Outcome.done(rows.list(
                Query.of("SELECT code, " + wording.labelColumn() + " AS label FROM openchair.offered_code"
                        + " WHERE vocabulary = 'absence-reason' ORDER BY position, code"),
                row -> new CodeLabel(row.text("code"), row.text("label"))));
    }

    private String text(String whose) {
        return FOLLOW_UPS.formatted(wording.labelColumn(), whose);
    }

    private static AbsenceFollowUp followUp(Row row) {
        return new AbsenceFollowUp(
                row.id("id"),
                row.count("version"),
                row.id("referral_id"),
                row.id("group_id"),
                row.text("group_name"),
                row.text("time_zone"),
                row.text("call_name"),
                row.code("state", FollowUpState.class),
                row.instant("opened_at"),
                row.instants("missed"),
                row.instant("closed_at"),
                row.text("closed_by_name"),
                row.text("reason"),
                row.text("reason_label"),
                row.code("reach_out", ReachOut.class),
                row.code("next_step", NextStep.class));
    }
}
