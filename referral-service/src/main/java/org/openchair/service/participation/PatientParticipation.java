package org.openchair.service.participation;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.participation.Participation;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.patient.Patients;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;

/** How a patient of the caller's clinic takes part, in every group that they were referred to. */
@Act
public class PatientParticipation {

    @Inject
    Patients patients;

    @Inject
    Participations participations;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    /** By referral, newest first; refused with {@code not-found} for another clinic's patient. */
    public Outcome<List<Participation>> read(UUID patientId) {
        return caller.clinician()
                .then(clinician -> Found.or404(patients.find(patientId, clinician.clinicId())))
                .then(patient -> {
                    audit.record(AuditEvent.read(patientId, "patient-participation", patientId));
                    return Outcome.done(participations.ofPatient(patientId));
                });
    }
}
