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
import org.openchair.patient.Patients;
import org.openchair.safety.AcknowledgingRule;
import org.openchair.safety.AlertCause;
import org.openchair.safety.SafetyAction;
import org.openchair.service.identity.Caller;
import org.openchair.service.identity.Caller.Person;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.service.persistence.Query;
import org.openchair.service.persistence.Row;
import org.openchair.service.persistence.Rows;
import org.openchair.service.request.Paging;

/** The alerts of the caller's clinic: read, and taken on by name. */
@Act
public class SafetyAlerts {

    private static final String ALERTS =
            """
            SELECT a.*, coalesce(p.merged_into, p.id) AS person_id, coalesce(p.preferred_name, p.given_name) AS call_name, p.family_name,
                   r.display_name AS raiser, k.display_name AS acknowledger,
                   (SELECT string_agg(s.display_name, E'\\n' ORDER BY s.display_name) FROM openchair.staff s
                     WHERE s.clinic_id = a.clinic_id AND s.subject IS NOT NULL AND s.id <> a.raised_by
                       AND openchair.is_alerted(a, s.id, ?)) AS alerted,
                   (SELECT CAST(count(*) AS integer) FROM openchair.staff s
                     WHERE s.clinic_id = a.clinic_id AND s.subject IS NOT NULL AND s.id <> a.raised_by) AS colleagues
              FROM openchair.safety_alert a
              JOIN openchair.patient p ON p.id = a.patient_id
              JOIN openchair.staff r ON r.id = a.raised_by
              LEFT JOIN openchair.staff k ON k.id = a.acknowledged_by
             WHERE a.clinic_id = ?""";

    @Inject
    Rows rows;

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
     * @param openOnly only those that nobody has taken on
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

    /** One alert; refused with {@code not-found} for another clinic's. */
    public Outcome<SafetyAlertView> read(UUID id) {
        return caller.clinician().then(clinician -> one(id, clinician)).then(view -> {
            audit.record(AuditEvent.read(view.patientId(), "safety-alert", id));
            return Outcome.done(view);
        });
    }

    /** Takes an alert on; refused with {@code not-found} or a code of {@link AcknowledgingRule}. */
    public Outcome<SafetyAlertView> acknowledge(UUID id, AcknowledgeAlert asked) {
        return caller.clinician().then(clinician -> Found.or404(locked(id, clinician))
                .then(standing -> clinician.staffId().equals(standing.acknowledgedBy())
                        ? one(id, clinician)
                        : Rule.check(List.of(AcknowledgingRule.values()), standing)
                                .then(allowed -> keep(id, asked, clinician))));
    }

    private Optional<AcknowledgingRule.Asked> locked(UUID id, Person clinician) {
        Query lock = Query.of(
                "SELECT a.id FROM openchair.safety_alert a WHERE a.id = ? AND a.clinic_id = ? FOR UPDATE",
                id,
                clinician.clinicId());
        return rows.first(lock, row -> row.id("id"))
                .flatMap(found -> rows.first(
                        alerts(clinician).then("AND a.id = ?", id),
                        row -> new AcknowledgingRule.Asked(
                                row.id("raised_by"),
                                row.id("acknowledged_by"),
                                clinician.staffId(),
                                row.count("colleagues"))));
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
        AcknowledgingRule.Asked standing = new AcknowledgingRule.Asked(
                row.id("raised_by"), row.id("acknowledged_by"), clinician.staffId(), row.count("colleagues"));
        boolean can = Rule.check(List.of(AcknowledgingRule.values()), standing) instanceof Outcome.Done<?>;
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
                can);
    }
}
