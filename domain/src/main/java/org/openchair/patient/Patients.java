package org.openchair.patient;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The patients of all clinics. Whoever asks names the clinic, so that another clinic's patient does not exist for them. */
public interface Patients {

    /** A record in use; not one that was merged into another. */
    Optional<Patient> find(UUID id, UUID clinicId);

    /**
     * The same, held until the act is over: meanwhile no one else changes what is recorded of the person, and no one relies on it, as
     * who sends a referral relies on a consent.
     */
    Optional<Patient> hold(UUID id, UUID clinicId);

    /** Two of them, each held as by {@link #hold}; empty unless both are in use. */
    Optional<PatientPair> holdBoth(UUID one, UUID other, UUID clinicId);

    /** The same for a merge: meanwhile nothing new comes to refer to either. */
    Optional<PatientPair> holdForMerge(UUID kept, UUID other, UUID clinicId);

    /** Is the id taken, by a patient of whichever clinic? */
    boolean has(UUID id);

    void add(Patient patient);

    void addAll(Collection<Patient> registered);

    /** Writes at once what was changed, for what is read or recorded after it in the same act. */
    void write();

    /**
     * The records of these numbers, by what {@link RecordNumbers} compares; also those that were merged into another. Where several
     * are written alike, the one that is not merged.
     */
    Map<String, Patient> numbered(Collection<String> recordNumbers, UUID clinicId);
}
