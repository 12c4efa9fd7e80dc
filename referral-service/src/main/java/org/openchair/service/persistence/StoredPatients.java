package org.openchair.service.persistence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openchair.patient.Patient;
import org.openchair.patient.PatientPair;
import org.openchair.patient.Patients;
import org.openchair.patient.RecordNumbers;
import org.openchair.service.persistence.RowLocks.Strength;
import org.openchair.service.persistence.RowLocks.Table;

/** Patients in the database. */
@RequestScoped
public class StoredPatients implements Patients {

    @PersistenceContext(unitName = "openchair")
    EntityManager records;

    @Inject
    RowLocks locks;

    @Inject
    IdentityLocks identities;

    @Override
    public Optional<Patient> find(UUID id, UUID clinicId) {
        return Optional.ofNullable(records.find(Patient.class, id)).filter(patient -> inUse(patient, clinicId));
    }

    @Override
    public Optional<Patient> hold(UUID id, UUID clinicId) {
        locks.lock(Table.PATIENT, id, Strength.CHANGE);
        return find(id, clinicId);
    }

    @Override
    public Optional<PatientPair> holdBoth(UUID one, UUID other, UUID clinicId) {
        locks.lock(Table.PATIENT, List.of(one, other), Strength.CHANGE);
        return pair(one, other, clinicId);
    }

    @Override
    public Optional<PatientPair> holdForMerge(UUID kept, UUID other, UUID clinicId) {
        identities.lock(List.of(kept, other), Strength.IDENTITY);
        return pair(kept, other, clinicId);
    }

    private Optional<PatientPair> pair(UUID one, UUID other, UUID clinicId) {
        return find(one, clinicId)
                .flatMap(first -> find(other, clinicId).map(second -> new PatientPair(first, second)));
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
    public void write() {
        records.flush();
    }

    @Override
    public void addAll(Collection<Patient> registered) {
        registered.forEach(records::persist);
        records.flush();
    }

    @Override
    public Map<String, Patient> numbered(Collection<String> recordNumbers, UUID clinicId) {
        Set<String> keys = recordNumbers.stream().map(RecordNumbers::key).collect(Collectors.toSet());
        return keys.isEmpty()
                ? new HashMap<>()
                : records.createQuery(
                                "SELECT DISTINCT p FROM Patient p LEFT JOIN FETCH p.accessNeeds WHERE p.clinicId = :clinic"
                                        + " AND FUNCTION('openchair.record_number_key', p.recordNumber) IN :numbers",
                                Patient.class)
                        .setParameter("clinic", clinicId)
                        .setParameter("numbers", keys)
                        .getResultStream()
                        .collect(Collectors.toMap(
                                patient -> RecordNumbers.key(patient.details().recordNumber()),
                                patient -> patient,
                                (one, other) -> one.isMerged() ? other : one,
                                HashMap::new));
    }
}
