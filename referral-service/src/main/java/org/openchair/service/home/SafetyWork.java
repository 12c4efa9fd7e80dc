package org.openchair.service.home;

import java.time.Instant;
import java.util.UUID;
import org.openchair.service.data.Query;

/** Alerts that nobody has taken on yet: before everything else, and for more people the longer they wait. */
final class SafetyWork {

    private static final int HOUR = 60;

    private static final String OF_CLINICIAN =
            """
            UNION ALL
            SELECT CASE WHEN waited.escalated THEN 'danger-unanswered' ELSE 'danger-alert' END,
                   format(CASE WHEN a.raised_by = ? THEN 'No one is handling your alert about %s yet.'
                               WHEN waited.escalated THEN '%s may be in danger. No one has responded yet.'
                               ELSE '%s may be in danger.' END, openchair.full_name(p)),
                   CASE WHEN a.raised_by = ? THEN 'Open the alert' ELSE 'Open the alert' END, 'safety-alert', a.id::text, a.raised_at
              FROM openchair.safety_alert a
              JOIN openchair.patient p ON p.id = a.patient_id
              JOIN openchair.clinic c ON c.id = a.clinic_id
             CROSS JOIN LATERAL (SELECT a.raised_at + make_interval(mins => c.safety_escalation_mins) <= ? AS escalated) waited
             WHERE a.clinic_id = ? AND a.acknowledged_at IS NULL AND (a.raised_by = ? OR openchair.is_alerted(a, ?, ?))""";

    private static final String OF_ADMINISTRATOR =
            """
            UNION ALL
            SELECT 'danger-unanswered', format('A safety alert at %s has waited for more than an hour. Call the clinic.', c.name),
                   'See who it alerts', 'clinic-safety', c.id::text, min(a.raised_at)
              FROM openchair.safety_alert a JOIN openchair.clinic c ON c.id = a.clinic_id
             WHERE a.acknowledged_at IS NULL AND a.raised_at + make_interval(mins => ?) <= ?
             GROUP BY c.id""";

    private SafetyWork() {}

    static void addForClinician(Query everything, UUID clinic, UUID staff, Instant now) {
        everything.then(OF_CLINICIAN, staff, staff, now, clinic, staff, staff, now);
    }

    /** No person is named: that a clinic does not answer is what the administrator has to know. */
    static void addForAdministrator(Query everything, Instant now) {
        everything.then(OF_ADMINISTRATOR, HOUR, now);
    }
}
