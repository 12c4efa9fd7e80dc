package org.openchair.service.referral;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.referral.HistoryEntry;
import org.openchair.api.referral.ReferralView;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.patient.ConsentMethod;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.referral.Urgency;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.service.persistence.Query;
import org.openchair.service.persistence.Row;
import org.openchair.service.persistence.Rows;
import org.openchair.service.request.Wording;
import org.openchair.staff.Role;

/** Reads a referral of the caller's clinic, with its history. */
@Act
public class ReferralRecords {

    private static final String ONE =
            """
            SELECT r.*, coalesce(p.preferred_name, p.given_name) AS call_name, g.name AS group_name, c.given_how,
                   CAST((SELECT count(*) FROM openchair.enrollment e JOIN openchair.attendance a ON a.enrollment_id = e.id
                          WHERE e.referral_id = r.id AND a.outcome IN ('PRESENT', 'LATE', 'LEFT_EARLY')) AS integer) AS attended
              FROM openchair.referral r
              JOIN openchair.patient p ON p.id = r.patient_id
              LEFT JOIN openchair.support_group g ON g.id = r.group_id
              LEFT JOIN openchair.consent c ON c.referral_id = r.id
             WHERE r.id = ? AND r.clinic_id = ?""";

    private static final String HISTORY =
            """
            SELECT e.move, e.from_state, e.to_state, coalesce(s.display_name, 'Openchair') AS actor, e.actor_role,
                   coalesce(c.%s, e.reason_code) AS reason, e.comment, e.at
              FROM openchair.referral_event e
              LEFT JOIN openchair.staff s ON s.id = e.actor_id
              LEFT JOIN openchair.reference_code c ON c.vocabulary = 'decline-reason' AND c.code = e.reason_code
             WHERE e.referral_id = ? ORDER BY e.position""";

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Wording wording;

    /** Reads it; refused with {@code not-found} for another clinic's. */
    public Outcome<ReferralView> read(UUID id) {
        return caller.clinician()
                .then(clinician ->
                        Found.or404(rows.first(Query.of(ONE, id, clinician.clinicId()), row -> view(row, history(id)))))
                .then(view -> {
                    audit.record(AuditEvent.read(view.patientId(), "referral", id));
                    return Outcome.done(view);
                });
    }

    private List<HistoryEntry> history(UUID id) {
        return rows.list(Query.of(HISTORY.formatted(wording.labelColumn()), id), ReferralRecords::entry);
    }

    private static HistoryEntry entry(Row row) {
        return new HistoryEntry(
                row.text("move"),
                row.code("from_state", ReferralState.class),
                row.code("to_state", ReferralState.class),
                row.text("actor"),
                row.code("actor_role", Role.class).realmRole(),
                row.text("reason"),
                row.text("comment"),
                row.instant("at"));
    }

    private static ReferralView view(Row row, List<HistoryEntry> history) {
        ReferralState state = row.code("state", ReferralState.class);
        return new ReferralView(
                row.id("id"),
                row.count("version"),
                row.id("patient_id"),
                row.text("call_name"),
                row.id("group_id"),
                row.text("group_name"),
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
                row.instant("state_since"),
                Labels.turn(state),
                state.nextStep(),
                ReferralMove.possible(state, Role.CLINICIAN),
                row.count("attended"),
                history);
    }
}
