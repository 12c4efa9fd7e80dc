package org.openchair.api.patient;

import java.util.UUID;
import org.openchair.patient.BirthDate;
import org.openchair.patient.PersonName;

/**
 * A patient in a list.
 *
 * @param callName preferred name, else given name, else the only name
 * @param familyName what is said after it; null for a person of one name
 */
public record PatientSummary(UUID id, String recordNumber, String callName, String familyName, BirthDate birthDate) {

    /** The whole name, preferred name first. */
    public String fullName() {
        return PersonName.of(callName, familyName);
    }
}
