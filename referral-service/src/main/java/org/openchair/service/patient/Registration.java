package org.openchair.service.patient;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.patient.RegisterPatient;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.patient.Patient;
import org.openchair.patient.Patients;
import org.openchair.patient.PersonalDetails;
import org.openchair.service.identity.Caller;
import org.openchair.service.persistence.Act;

/** Registers a patient with the clinician's clinic. Sending it again with the same id changes nothing. */
@Act
public class Registration {

    private static final String ENGLISH = "en";

    /**
     * The patient is registered.
     *
     * @param isNew false when they were before
     */
    public record Registered(UUID patientId, boolean isNew) {}

    @Inject
    Patients patients;

    @Inject
    Caller caller;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Refused with {@code id-taken} or {@code record-number-taken}. */
    public Outcome<Registered> register(RegisterPatient asked) {
        return caller.clinician().then(clinician -> {
            Optional<Patient> known = patients.find(asked.id(), clinician.clinicId());
            return known.isPresent()
                    ? repeated(known.get(), asked)
                    : patients.has(asked.id()) ? idTaken() : added(asked, clinician.clinicId());
        });
    }

    private Outcome<Registered> repeated(Patient known, RegisterPatient asked) {
        return known.details().equals(details(asked)) ? Outcome.done(new Registered(known.id(), false)) : idTaken();
    }

    private Outcome<Registered> added(RegisterPatient asked, UUID clinicId) {
        patients.add(new Patient(asked.id(), clinicId, details(asked), clock.instant()));
        audit.record(AuditEvent.changed("patient.register", asked.id(), "patient", asked.id()));
        return Outcome.done(new Registered(asked.id(), true));
    }

    private static <T> Outcome<T> idTaken() {
        return Outcome.refused("id-taken", "This id is in use. Make a new one.");
    }

    private static PersonalDetails details(RegisterPatient asked) {
        return new PersonalDetails(
                asked.recordNumber().strip(),
                asked.givenName().strip(),
                asked.familyName().strip(),
                stated(asked.preferredName()),
                asked.birthDate(),
                stated(asked.phone()),
                stated(asked.email()),
                asked.preferredLanguage() == null ? ENGLISH : asked.preferredLanguage(),
                stated(asked.accessibilityNeeds()));
    }

    private static String stated(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
