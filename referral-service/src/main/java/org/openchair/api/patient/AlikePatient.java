package org.openchair.api.patient;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A patient who could be the same person as another.
 *
 * @param alike what is the same or nearly so; never empty
 */
public record AlikePatient(
        UUID id, String recordNumber, String callName, String familyName, LocalDate birthDate, List<Likeness> alike) {

    /** What is alike. */
    public enum Likeness {
        /** Born on the same day. */
        BIRTH_DATE,
        /** A name is the same, or a slip of the pen away. */
        NAME,
        /** The same telephone number. */
        PHONE
    }
}
