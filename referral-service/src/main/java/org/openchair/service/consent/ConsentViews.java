package org.openchair.service.consent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.patient.ConsentView;
import org.openchair.patient.ConsentMethod;
import org.openchair.patient.ConsentPurpose;
import org.openchair.patient.ConsentRecipient;
import org.openchair.patient.ConsentStatus;
import org.openchair.patient.OverrideGround;
import org.openchair.patient.SharedItem;
import org.openchair.safety.RedisclosureNotice;
import org.openchair.service.data.Query;
import org.openchair.service.data.Row;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller.Person;
import org.openchair.service.persistence.Found;

/** A consent as clinicians see it, in the transaction of the caller. */
@RequestScoped
public class ConsentViews {

    // That a seat came to nothing is told by the consent too, so where the clinic hears of it alone (ADR 86).
    private static final String VIEWS =
            """
            SELECT c.id, c.patient_id, c.referral_id, c.shares, c.recipient, c.group_id, c.host_id, c.purpose,
                   CASE WHEN openchair.consent_came_to_nothing(c, openchair.now())
                         AND (r.state IN ('DECLINED', 'WITHDRAWN') OR openchair.is_heard(r)
                           OR NOT EXISTS (SELECT FROM openchair.enrollment e WHERE e.referral_id = r.id))
                        THEN least(c.until, ((r.state_since + make_interval(days => openchair.days_to_reconsider())) AT TIME ZONE k.time_zone)::date - 1)
                        ELSE c.until END AS until,
                   c.given_how, c.given_at, c.recorded_at, s.display_name AS recorded_by, c.override_ground, c.override_note,
                   coalesce(g.name, h.name, CASE WHEN c.recipient = 'CLINIC' THEN k.name END) AS recipient_name,
                   w.withdrawn_how, w.withdrawn_at, ws.display_name AS withdrawal_recorded_by,
                   c.referral_id IS NOT NULL AND r.sent_at IS NULL AS noted,
                   'SUBSTANCE_USE' = ANY (c.shares) OR coalesce(openchair.under_part_2(c.group_id), false) AS part_2
              FROM openchair.consent c
              JOIN openchair.patient p ON p.id = c.patient_id
              JOIN openchair.clinic k ON k.id = p.clinic_id
              JOIN openchair.staff s ON s.id = c.recorded_by
              LEFT JOIN openchair.referral r ON r.id = c.referral_id
              LEFT JOIN openchair.support_group g ON g.id = c.group_id
              LEFT JOIN openchair.host h ON h.id = c.host_id
              LEFT JOIN openchair.consent_withdrawal w ON w.consent_id = c.id
              LEFT JOIN openchair.staff ws ON ws.id = w.recorded_by
             WHERE p.clinic_id = ?""";

    @Inject
    Rows rows;

    @Inject
    ConsentChecks checks;

    /** All of the clinician's own clinic, to go on with conditions. */
    static Query ofClinic(Person clinician) {
        return Query.of(VIEWS, clinician.clinicId());
    }

    /** One, once it was kept or withdrawn by the clinician. */
    Outcome<ConsentView> one(UUID consentId, Person clinician) {
        LocalDate today = checks.today(clinician);
        return Found.or404(rows.first(ofClinic(clinician).then("AND c.id = ?", consentId), row -> view(row, today)));
    }

    static ConsentView view(Row row, LocalDate today) {
        return new ConsentView(
                row.id("id"),
                row.id("patient_id"),
                row.id("referral_id"),
                row.codes("shares", SharedItem.class),
                row.code("recipient", ConsentRecipient.class),
                row.id("group_id"),
                row.id("host_id"),
                row.text("recipient_name"),
                row.code("purpose", ConsentPurpose.class),
                row.date("until"),
                standing(row, today),
                row.code("given_how", ConsentMethod.class),
                row.code("override_ground", OverrideGround.class),
                row.text("override_note"),
                row.instant("given_at"),
                row.instant("recorded_at"),
                row.text("recorded_by"),
                row.code("withdrawn_how", ConsentMethod.class),
                row.instant("withdrawn_at"),
                row.text("withdrawal_recorded_by"),
                RedisclosureNotice.where(row.flag("part_2")));
    }

    private static ConsentStatus standing(Row row, LocalDate today) {
        if (row.instant("withdrawn_at") != null) {
            return ConsentStatus.WITHDRAWN;
        }
        if (row.flag("noted")) {
            return ConsentStatus.NOTED;
        }
        boolean over = row.date("until") != null && row.date("until").isBefore(today);
        return over ? ConsentStatus.EXPIRED : ConsentStatus.IN_FORCE;
    }
}
