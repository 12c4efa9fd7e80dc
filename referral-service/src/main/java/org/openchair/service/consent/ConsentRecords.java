package org.openchair.service.consent;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.Page;
import org.openchair.api.patient.ConsentView;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.platform.request.Paging;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.identity.Caller.Person;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;

/** Reads what patients of the caller's clinic agreed to, with all that is over. */
@Act
public class ConsentRecords {

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    @Inject
    ConsentChecks checks;

    @Inject
    AuditTrail audit;

    /** A patient's consents, the last recorded first, without those of drafts; refused with {@code not-found}. */
    public Outcome<Page<ConsentView>> ofPatient(UUID patientId, Paging paging) {
        return caller.clinician().then(clinician -> known(patientId, clinician).then(own -> {
            audit.record(AuditEvent.read(patientId, "consents", patientId));
            Query query = ConsentViews.ofClinic(clinician)
                    .then("AND c.patient_id = ? AND (c.referral_id IS NULL OR r.sent_at IS NOT NULL)", patientId);
            LocalDate today = checks.today(clinician);
            return Outcome.done(rows.page(query, "recorded_at DESC, id", paging, row -> ConsentViews.view(row, today)));
        }));
    }

    /** What was agreed for a referral, or later with its group or host, the last recorded first; refused with {@code not-found}. */
    public Outcome<List<ConsentView>> ofReferral(UUID referralId) {
        return caller.clinician().then(clinician -> Found.or404(rows.first(
                        Query.of(
                                "SELECT patient_id FROM openchair.referral WHERE id = ? AND clinic_id = ?",
                                referralId,
                                clinician.clinicId()),
                        row -> row.id("patient_id")))
                .then(patientId -> {
                    audit.record(AuditEvent.read(patientId, "referral-consents", referralId));
                    return Outcome.done(concerning(referralId, patientId, clinician));
                }));
    }

    private List<ConsentView> concerning(UUID referralId, UUID patientId, Person clinician) {
        Query query = ConsentViews.ofClinic(clinician)
                .then("AND c.patient_id = ?", patientId)
                .then(
                        """
                        AND (c.referral_id = ? OR ((c.referral_id IS NULL OR r.sent_at IS NOT NULL) AND EXISTS (
                          SELECT FROM openchair.referral asked JOIN openchair.support_group met ON met.id = asked.group_id
                           WHERE asked.id = ? AND (c.group_id = met.id OR c.host_id = met.host_id OR c.recipient = 'CLINIC'))))
                        ORDER BY c.recorded_at DESC, c.id""",
                        referralId,
                        referralId);
        LocalDate today = checks.today(clinician);
        return rows.list(query, row -> ConsentViews.view(row, today));
    }

    private Outcome<UUID> known(UUID patientId, Person clinician) {
        return Found.or404(rows.first(
                Query.of(
                        "SELECT id FROM openchair.patient WHERE id = ? AND clinic_id = ?",
                        patientId,
                        clinician.clinicId()),
                row -> row.id("id")));
    }
}
