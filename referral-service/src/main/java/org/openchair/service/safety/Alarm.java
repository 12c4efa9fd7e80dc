package org.openchair.service.safety;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.api.referral.ReferralAlert;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.notification.Notice;
import org.openchair.notification.NoticeKind;
import org.openchair.safety.AlertCause;
import org.openchair.safety.SafetyAction;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller.Person;
import org.openchair.service.notification.Notices;

/** Raises alerts, in the transaction of whatever said that somebody may be in danger. The same cause raises one, however often. */
@RequestScoped
public class Alarm {

    private static final String RAISE =
            """
            INSERT INTO openchair.safety_alert (id, clinic_id, patient_id, cause, referral_id, assessment_id, raised_by, raised_at)
            VALUES (?, ?, ?, ?, CAST(? AS uuid), CAST(? AS uuid), ?, ?) ON CONFLICT DO NOTHING""";

    /** Who raises an alert, at which clinic: not their own where a facilitator does. */
    private record Raiser(UUID clinicId, UUID staffId) {
        static Raiser of(Person person) {
            return new Raiser(person.clinicId(), person.staffId());
        }
    }

    @Inject
    Rows rows;

    @Inject
    Notices notices;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The safety question of a referral was answered with yes. */
    public void raiseFor(UUID referral, UUID patient, Person by) {
        raise(patient, AlertCause.SAFETY_QUESTION, referral, null, Raiser.of(by));
    }

    /** The risk item of a questionnaire says so. */
    public void raiseForScore(UUID assessment, UUID patient, Person by) {
        raise(patient, AlertCause.SCORE, null, assessment, Raiser.of(by));
    }

    /** The safety question that the text screen asked was answered with yes; one such alert a person is open at a time. */
    public void raiseForText(UUID patient, UUID clinic, Person by) {
        raise(patient, AlertCause.WRITTEN, null, null, new Raiser(clinic, by.staffId()));
    }

    /** The latest alert that a referral raised; empty when it never did. */
    public Optional<ReferralAlert> of(UUID referral) {
        return rows.first(
                Query.of(
                        """
                        SELECT a.id, a.raised_at, r.display_name AS raiser, a.acknowledged_at, k.display_name AS acknowledger, a.action
                          FROM openchair.safety_alert a
                          JOIN openchair.staff r ON r.id = a.raised_by
                          LEFT JOIN openchair.staff k ON k.id = a.acknowledged_by
                         WHERE a.referral_id = ? ORDER BY a.raised_at DESC LIMIT 1""",
                        referral),
                row -> new ReferralAlert(
                        row.id("id"),
                        row.instant("raised_at"),
                        row.text("raiser"),
                        row.instant("acknowledged_at"),
                        row.text("acknowledger"),
                        row.code("action", SafetyAction.class)));
    }

    /** Does somebody of the clinic still have to take an alert about this patient on? */
    public boolean waitsFor(UUID patient) {
        return rows.any(Query.of(
                "SELECT 1 FROM openchair.safety_alert a WHERE a.acknowledged_at IS NULL AND a.patient_id IN"
                        + " (SELECT p.id FROM openchair.patient p WHERE CAST(? AS uuid) IN (p.id, p.merged_into))",
                patient));
    }

    private void raise(UUID patient, AlertCause cause, UUID referral, UUID assessment, Raiser by) {
        UUID id = Ids.next();
        Query query =
                Query.of(RAISE, id, by.clinicId(), patient, cause, referral, assessment, by.staffId(), clock.instant());
        if (rows.change(query) > 0) {
            tell(id, by);
            audit.record(AuditEvent.changed("safety.raise", patient, "safety-alert", id));
        }
    }

    private void tell(UUID alert, Raiser by) {
        Optional<UUID> contact = rows.first(
                Query.of(
                        "SELECT safety_contact_id FROM openchair.clinic WHERE id = ?"
                                + " AND safety_contact_id IS NOT NULL AND safety_contact_id <> ?",
                        by.clinicId(),
                        by.staffId()),
                row -> row.id("safety_contact_id"));
        contact.ifPresentOrElse(
                staff -> notices.tell(new Notice(NoticeKind.DANGER_ALERT, staff, "safety-alert", alert)),
                () -> notices.tellClinic(NoticeKind.DANGER_ALERT, by.clinicId(), "safety-alert", alert, by.staffId()));
    }
}
