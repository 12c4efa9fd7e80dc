package org.openchair.service.patient;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.patient.RegisterPatient;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.patient.Patient;
import org.openchair.patient.Patients;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;
import org.openchair.service.persistence.RowLocks;
import org.openchair.service.persistence.RowLocks.Strength;
import org.openchair.service.persistence.RowLocks.Table;
import org.openchair.service.safety.Alarm;
import org.openchair.service.screening.Screening;

/** Registers a patient with the clinician's clinic. Sending it again with the same id changes nothing. */
@Act
public class Registration {

    private static final Refusal POSSIBLE_DUPLICATE = Refusal.of(
            "possible-duplicate",
            "Patients of your clinic are very similar. Check whether this is one of them, or say that it is a different person.");

    /**
     * The patient is registered.
     *
     * @param isNew false when they were before
     */
    public record Registered(UUID patientId, boolean isNew) {}

    @Inject
    Alarm alarm;

    @Inject
    Screening screening;

    @Inject
    Patients patients;

    @Inject
    AlikePatients alike;

    @Inject
    KnownCodes codes;

    @Inject
    FreeNumbers numbers;

    @Inject
    Rows rows;

    @Inject
    RowLocks locks;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Refused with {@code id-taken}, {@code name-missing}, {@code record-number-taken}, {@code unknown-code} or {@code possible-duplicate}. */
    public Outcome<Registered> register(RegisterPatient asked) {
        return caller.clinician().then(clinician -> {
            Noted noted = Noted.from(asked.details());
            // Of two who register one person at once, the later is shown what the earlier registered.
            locks.lock(Table.CLINIC, clinician.clinicId(), Strength.CHANGE);
            Optional<Patient> known = patients.find(asked.id(), clinician.clinicId());
            if (known.isPresent()) {
                return Outcome.done(new Registered(asked.id(), false));
            }
            return patients.has(asked.id())
                    ? idTaken()
                    : noted.named()
                            .then(codes::check)
                            .then(fine -> numbers.check(fine, clinician))
                            .then(fine -> added(asked, fine, clinician));
        });
    }

    private Outcome<Registered> added(RegisterPatient asked, Noted noted, Caller.Person clinician) {
        screening.alerts(() -> alarm.raiseForText(asked.id(), clinician.clinicId(), clinician));
        List<UUID> others = alike.ids(clinician.clinicId(), noted);
        if (!others.isEmpty() && !Boolean.TRUE.equals(asked.anotherPerson())) {
            return Outcome.refused(POSSIBLE_DUPLICATE);
        }
        patients.add(
                new Patient(asked.id(), clinician.clinicId(), noted.details(), noted.preferences(), clock.instant()));
        audit.record(AuditEvent.changed("patient.register", asked.id(), "patient", asked.id()));
        tellApart(asked.id(), others, clinician);
        return Outcome.done(new Registered(asked.id(), true));
    }

    private void tellApart(UUID id, List<UUID> others, Caller.Person clinician) {
        if (!others.isEmpty()) {
            rows.change(Query.of(
                    "INSERT INTO openchair.told_apart (patient_id, other_id, told_at, told_by)"
                            + " SELECT ?, other, ?, ? FROM unnest(?) AS other",
                    id,
                    clock.instant(),
                    clinician.staffId(),
                    others));
            audit.record(AuditEvent.changed("patient.tell-apart", id, "patient", id));
        }
    }

    private static <T> Outcome<T> idTaken() {
        return Outcome.refused(Refusal.idTaken());
    }
}
