package org.openchair.api.patient;

import jakarta.validation.constraints.Size;
import org.openchair.patient.BirthDate;

/**
 * What a clinician knows of the patient they look for; it travels in the body, never in an address. Without anything, all patients of the
 * clinic are listed.
 *
 * @param q a record number, a telephone number or part of a name, misspelled or not, or null
 * @param recordNumber this one, however it is written, or null
 * @param name part of a name, or null
 * @param birthDate who can have been born then, as far as either is known, or null
 */
public record FindPatients(
        @Size(max = 100) String q,
        @Size(max = 40) String recordNumber,
        @Size(max = 100) String name,
        BirthDate birthDate) {

    /** Everybody. */
    public static final FindPatients ALL = new FindPatients(null, null, null, null);

    public FindPatients {
        q = stated(q);
        recordNumber = stated(recordNumber);
        name = stated(name);
    }

    private static String stated(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
