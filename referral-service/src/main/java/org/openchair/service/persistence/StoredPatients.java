package org.openchair.service.persistence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.openchair.patient.Patient;
import org.openchair.patient.Patients;

/** Patients in the database. */
@RequestScoped
public class StoredPatients implements Patients {

    @PersistenceContext(unitName = "openchair")
    EntityManager records;

    @Override
    public Optional<Patient> find(UUID id, UUID clinicId) {
        return Optional.ofNullable(records.find(Patient.class, id)).filter(patient -> inUse(patient, clinicId));
    }

    @Override
    public Optional<Patient> hold(UUID id, UUID clinicId) {
        return Optional.ofNullable(records.find(Patient.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(patient -> inUse(patient, clinicId));
    }

    private static boolean inUse(Patient patient, UUID clinicId) {
        return patient.clinicId().equals(clinicId) && !patient.isMerged();
    }

    @Override
    public boolean has(UUID id) {
        return records.find(Patient.class, id) != null;
    }

    /** Written at once, so that what is noted beside it can refer to it. */
    @Override
    public void add(Patient patient) {
        records.persist(patient);
        records.flush();
    }
}
