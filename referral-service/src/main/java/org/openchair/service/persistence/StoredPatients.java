package org.openchair.service.persistence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

    @Override
    public void addAll(Collection<Patient> registered) {
        registered.forEach(records::persist);
        records.flush();
    }

    @Override
    public Map<String, Patient> numbered(Collection<String> recordNumbers, UUID clinicId) {
        return recordNumbers.isEmpty()
                ? Map.of()
                : records.createQuery(
                                "SELECT DISTINCT p FROM Patient p LEFT JOIN FETCH p.accessNeeds"
                                        + " WHERE p.clinicId = :clinic AND p.recordNumber IN :numbers",
                                Patient.class)
                        .setParameter("clinic", clinicId)
                        .setParameter("numbers", recordNumbers)
                        .getResultStream()
                        .collect(Collectors.toMap(patient -> patient.details().recordNumber(), patient -> patient));
    }
}
