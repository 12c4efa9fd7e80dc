package org.openchair.service.patient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.service.data.Query;
import org.openchair.service.data.Rows;
import org.openchair.service.identity.Caller;
import org.openchair.service.identity.Caller.Person;
import org.openchair.service.persistence.Found;

/** The patients of the caller's clinic. */
@RequestScoped
public class OwnPatients {

    @Inject
    Rows rows;

    @Inject
    Caller caller;

    /** The caller, a clinician of the patient's clinic; refused with {@code not-found} for another clinic's patient. */
    public Outcome<Person> clinicianOf(UUID patientId) {
        return caller.clinician()
                .then(clinician -> Found.or404(rows.first(
                        Query.of(
                                "SELECT FROM openchair.patient WHERE id = ? AND clinic_id = ?",
                                patientId,
                                clinician.clinicId()),
                        row -> clinician)));
    }
}
