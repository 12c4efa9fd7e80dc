package org.openchair.api.patient;

import java.util.List;
import java.util.UUID;
import org.openchair.patient.BirthDate;
import org.openchair.patient.PersonName;

/**
 * A patient who could be the same person as another.
 *
 * @param callName preferred name, else given name, else the only name
 * @param familyName what is said after it; null for a person of one name
 * @param alike what is the same or nearly so; never empty
 */
public record AlikePatient(
        UUID id, String recordNumber, String callName, String familyName, BirthDate birthDate, List<Likeness> alike) {

    /** The whole name, preferred name first. */
    public String fullName() {
        return PersonName.of(callName, familyName);
    }

    /** What is alike. */
    public enum Likeness {
        /** Born on the same day. */
        BIRTH_DATE,
        /** Of one of them, or of both, only the month or the year of birth is known, and it can have been the same day. */
        POSSIBLE_BIRTH_DATE,
        /** The birth date is one that is easily taken for the other: day and month swapped, a year off, a digit wrong. */
        NEAR_BIRTH_DATE,
        /** A name is the same, a slip of the pen away, or run together. */
        NAME,
        /** The same telephone number. */
        PHONE
    }
}
