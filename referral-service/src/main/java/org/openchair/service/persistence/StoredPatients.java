package org.openchair.service.persistence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
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
        return Optional.ofNullable(records.find(Patient.class, id))
                .filter(patient -> patient.clinicId().equals(clinicId));
    }

    @Override
    public boolean has(UUID id) {
        return records.find(Patient.class, id) != null;
    }

    @Override
    public void add(Patient patient) {
        records.persist(patient);
    }
}
