package org.openchair.service.safety;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Rule;
import org.openchair.api.Page;
import org.openchair.api.safety.AcknowledgeAlert;
import org.openchair.api.safety.SafetyAlertView;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.notification.NoticeKind;
import org.openchair.patient.Patients;
import org.openchair.platform.request.Paging;
import org.openchair.referral.Referrals;
import org.openchair.safety.AcknowledgingRule;
import org.openchair.safety.AlertCause;
import org.openchair.safety.SafetyAction;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.identity.Caller.Person;
import org.openchair.service.notification.Notices;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;

/** The alerts of the caller's clinic: read, and handled by name. */
@Act
public class SafetyAlerts {

    private static final String ALERTS =
            """
            SELECT a.*, coalesce(p.merged_into, p.id) AS person_id, openchair.call_name(p) AS call_name, openchair.name_after(p) AS family_name,
                   r.display_name AS raiser, k.display_name AS acknowledger,
                   (SELECT string_agg(s.display_name, E'\\n' ORDER BY s.display_name) FROM openchair.staff s
                     WHERE s.clinic_id = a.clinic_id AND s.subject IS NOT NULL AND s.id <> a.raised_by
                       AND openchair.is_alerted(a, s.id, ?)) AS alerted,
                   NOT EXISTS (SELECT FROM openchair.staff s
                                WHERE s.clinic_id = a.clinic_id AND s.subject IS NOT NULL AND s.id <> a.raised_by) AS alone
              FROM openchair.safety_alert a
              JOIN openchair.patient p ON p.id = a.patient_id
              JOIN openchair.staff r ON r.id = a.raised_by
              LEFT JOIN openchair.staff k ON k.id = a.acknowledged_by
             WHERE a.clinic_id = ?""";

    /** Who raised an alert and who handles it, while no one else can change it. */
    private record Locked(UUID raisedBy, UUID acknowledgedBy, boolean alone) {
        AcknowledgingRule.Asked by(Person clinician, AcknowledgeAlert asked) {
            return new AcknowledgingRule.Asked(raisedBy, acknowledgedBy, clinician.staffId(), alone, asked.note());
        }
    }

    @Inject
    Rows rows;

    @Inject
    Notices notices;

    @Inject
    Referrals referrals;

    @Inject
    Patients patients;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Alerts of the clinic, the oldest first.
     *
     * @param openOnly only those that no one handles yet
     */
    public Outcome<Page<SafetyAlertView>> ofClinic(boolean openOnly, Paging paging) {
        return caller.clinician().then(clinician -> {
            audit.record(AuditEvent.listed("safety-alerts"));
            Query query = alerts(clinician);
            if (openOnly) {
                query.then("AND a.acknowledged_at IS NULL");
            }
            return Outcome.done(rows.page(query, "raised_at, id", paging, row -> view(row, clinician)));
        });
    }

    /** A patient's alerts, the newest first; refused with {@code not-found}. */
    public Outcome<List<SafetyAlertView>> ofPatient(UUID patientId) {
        return caller.clinician().then(clinician -> Found.or404(patients.find(patientId, clinician.clinicId()))
                .then(patient -> {
                    audit.record(AuditEvent.read(patientId, "safety-alerts", patientId));
                    Query query = alerts(clinician)
                            .then("AND CAST(? AS uuid) IN (p.id, p.merged_into) ORDER BY a.raised_at DESC", patientId);
                    return Outcome.done(rows.list(query, row -> view(row, clinician)));
                }));
    }

    /** A patient's open alerts, the oldest first, for every page about them; refused with {@code not-found}. None is not audited. */
    public Outcome<List<SafetyAlertView>> openOf(UUID patientId) {
        return caller.clinician().then(clinician -> Found.or404(patients.find(patientId, clinician.clinicId()))
                .then(patient -> Outcome.done(open(patientId, clinician))));
    }

    /** The same of the patient of a referral. */
    public Outcome<List<SafetyAlertView>> openOfReferral(UUID referralId) {
        return caller.clinician()
                .then(clinician -> Found.or404(referrals.find(referralId).filter(referral -> referral.clinicId()
                                .equals(clinician.clinicId())))
                        .then(referral -> Outcome.done(open(referral.patientId(), clinician))));
    }

    private List<SafetyAlertView> open(UUID patientId, Person clinician) {
        Query query = alerts(clinician)
                .then(
                        "AND a.acknowledged_at IS NULL AND CAST(? AS uuid) IN (p.id, p.merged_into) ORDER BY a.raised_at",
                        patientId);
        List<SafetyAlertView> found = rows.list(query, row -> view(row, clinician));
        if (!found.isEmpty()) {
            audit.record(AuditEvent.read(patientId, "safety-alerts", patientId));
        }
        return found;
    }

    /** One alert; refused with {@code not-found} for another clinic's. */
    public Outcome<SafetyAlertView> read(UUID id) {
        return caller.clinician().then(clinician -> one(id, clinician)).then(view -> {
            audit.record(AuditEvent.read(view.patientId(), "safety-alert", id));
            return Outcome.done(view);
        });
    }

    /** Handles an alert; refused with {@code not-found} or a code of {@link AcknowledgingRule}. */
    public Outcome<SafetyAlertView> acknowledge(UUID id, AcknowledgeAlert asked) {
        return caller.clinician().then(clinician -> Found.or404(locked(id, clinician))
                .then(alert -> clinician.staffId().equals(alert.acknowledgedBy())
                        ? one(id, clinician)
                        : Rule.check(List.of(AcknowledgingRule.values()), alert.by(clinician, asked))
                                .then(allowed -> keep(id, asked, clinician))));
    }

    private Optional<Locked> locked(UUID id, Person clinician) {
        Query lock = Query.of(
                "SELECT a.id FROM openchair.safety_alert a WHERE a.id = ? AND a.clinic_id = ? FOR UPDATE",
                id,
                clinician.clinicId());
        return rows.first(lock, row -> row.id("id"))
                .flatMap(found -> rows.first(
                        alerts(clinician).then("AND a.id = ?", id),
                        row -> new Locked(row.id("raised_by"), row.id("acknowledged_by"), row.flag("alone"))));
    }

    private void tellColleagues(UUID id, Person clinician) {
        boolean own = rows.any(
                Query.of("SELECT FROM openchair.safety_alert WHERE id = ? AND raised_by = ?", id, clinician.staffId()));
        if (own) {
            notices.tellClinic(
                    NoticeKind.DANGER_HANDLED, clinician.clinicId(), "safety-alert", id, clinician.staffId());
        }
    }

    private Outcome<SafetyAlertView> keep(UUID id, AcknowledgeAlert asked, Person clinician) {
        rows.change(Query.of(
                "UPDATE openchair.safety_alert SET acknowledged_by = ?, acknowledged_at = ?, action = ?, note = CAST(? AS text)"
                        + " WHERE id = ?",
                clinician.staffId(),
                clock.instant(),
                asked.action(),
                asked.note(),
                id));
        tellColleagues(id, clinician);
        return one(id, clinician).then(view -> {
            audit.record(AuditEvent.changed("safety.acknowledge", view.patientId(), "safety-alert", id));
            return Outcome.done(view);
        });
    }

    private Outcome<SafetyAlertView> one(UUID id, Person clinician) {
        return Found.or404(rows.first(alerts(clinician).then("AND a.id = ?", id), row -> view(row, clinician)));
    }

    private Query alerts(Person clinician) {
        return Query.of(ALERTS, clock.instant(), clinician.clinicId());
    }

    private static SafetyAlertView view(Row row, Person clinician) {
        boolean open = row.instant("acknowledged_at") == null;
        return new SafetyAlertView(
                row.id("id"),
                row.id("person_id"),
                row.text("call_name"),
                row.text("family_name"),
                row.code("cause", AlertCause.class),
                row.id("referral_id"),
                row.id("assessment_id"),
                row.text("raiser"),
                row.instant("raised_at"),
                row.text("alerted") == null
                        ? List.of()
                        : List.of(row.text("alerted").split("\n")),
                row.text("acknowledger"),
                row.instant("acknowledged_at"),
                row.code("action", SafetyAction.class),
                row.text("note"),
                row.flag("alone"),
                open,
                open && !row.flag("alone") && clinician.staffId().equals(row.id("raised_by")));
    }
}
