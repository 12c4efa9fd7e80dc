package org.openchair.api.patient;

import java.time.Instant;
import java.util.UUID;
import org.openchair.patient.BirthDate;
import org.openchair.patient.PersonName;

/**
 * Somebody, known here or not, who must not have a seat in the same group as the patient: as it was written, and nothing else. For
 * clinicians of the patient's clinic alone.
 *
 * @param id of the note
 * @param givenName null where only one name is known
 * @param familyName null where only one name is known
 * @param reason why
 * @param askPatient should somebody ask the patient whether that person comes to a group of theirs? Said of every patient who had a
 *     seat when it was noted, whoever else is in the group
 * @param notedBy name of the clinician
 * @param endedAt since when the two may meet again; null while they are kept apart
 */
public record KeptApartName(
        UUID id,
        String givenName,
        String familyName,
        BirthDate birthDate,
        String reason,
        boolean askPatient,
        String notedBy,
        Instant notedAt,
        Instant endedAt) {

    /** The name as it was written. */
    public String fullName() {
        return PersonName.of(givenName, familyName);
    }
}
