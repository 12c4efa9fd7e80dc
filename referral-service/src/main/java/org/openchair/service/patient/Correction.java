package org.openchair.service.patient;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.patient.ChangePatient;
import org.openchair.api.patient.PatientDetails;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.patient.IdentityField;
import org.openchair.patient.Patient;
import org.openchair.patient.Patients;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.Found;
import org.openchair.service.persistence.IdentityLocks;
import org.openchair.service.persistence.RowLocks.Strength;
import org.openchair.service.safety.Alarm;
import org.openchair.service.screening.Screening;

/** Corrects what is noted about a patient; what they were known by before is kept. */
@Act
public class Correction {

    @Inject
    Alarm alarm;

    @Inject
    Screening screening;

    @Inject
    Patients patients;

    @Inject
    KnownCodes codes;

    @Inject
    FreeNumbers numbers;

    @Inject
    IdentityLocks locks;

    @Inject
    FormerIdentity former;

    @Inject
    ScoresBeforeBirth scores;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    /** Refused with {@code not-found}, {@code stale-version}, {@code name-missing}, {@code unknown-code}, {@code record-number-taken} or {@code scores-before-birth}. */
    public Outcome<UUID> correct(UUID id, ChangePatient asked) {
        return caller.clinician().then(clinician -> Noted.from(asked.details())
                .named()
                .then(codes::check)
                .then(noted -> Found.or404(patients.hold(id, clinician.clinicId()))
                        .then(patient -> corrected(patient, asked, noted, clinician))));
    }

    private void acceptedBefore(PatientDetails before) {
        screening.wasAccepted("details.givenName", before.givenName());
        screening.wasAccepted("details.familyName", before.familyName());
        screening.wasAccepted("details.preferredName", before.preferredName());
        screening.wasAccepted("details.alias", before.alias());
        screening.wasAccepted("details.pronouns", before.pronouns());
        screening.wasAccepted("details.accessibilityNeeds", before.accessibilityNeeds());
    }

    private Outcome<UUID> corrected(Patient patient, ChangePatient asked, Noted noted, Caller.Person clinician) {
        Noted present = Noted.in(patient);
        acceptedBefore(present.view());
        screening.alerts(() -> alarm.raiseForText(patient.id(), patient.clinicId(), clinician));
        if (present.equals(noted)) {
            return Outcome.done(patient.id());
        }
        if (patient.version() != asked.version()) {
            return Outcome.refused(Refusal.stale(present.view(), noted.view()));
        }
        locks.lock(List.of(patient.id()), Strength.CHANGE);
        return numbers.check(patient, noted, clinician).then(free -> {
            List<IdentityField.Change> changes = patient.correct(free.details(), free.preferences());
            former.keep(patient.id(), changes, clinician);
            audit.record(AuditEvent.changed("patient.correct", patient.id(), "patient", patient.id()));
            boolean bornThen = changes.stream().anyMatch(change -> change.field() == IdentityField.BIRTH_DATE);
            return bornThen ? scores.check(patient.id()) : Outcome.done(patient.id());
        });
    }
}
