package org.openchair.api.patient;

import java.time.LocalDate;
import java.util.UUID;
import org.openchair.patient.PersonName;

/**
 * A patient in a list.
 *
 * @param callName preferred name, else given name, else the only name
 * @param familyName what is said after it; null for a person of one name
 */
public record PatientSummary(UUID id, String recordNumber, String callName, String familyName, LocalDate birthDate) {

    /** The whole name, preferred name first. */
    public String fullName() {
        return PersonName.of(callName, familyName);
    }
}
