package org.openchair.api.safety;

import java.util.List;
import java.util.UUID;

/**
 * Whom a clinic alerts when somebody may be in danger.
 *
 * @param safetyContactId who is alerted first; null for every clinician of the clinic
 * @param escalationMinutes minutes after which every clinician of the clinic is alerted
 * @param people who could be the contact
 */
public record ClinicSafety(
        UUID clinicId,
        int version,
        String clinicName,
        UUID safetyContactId,
        int escalationMinutes,
        List<Person> people) {

    /** Somebody of the clinic. */
    public record Person(UUID id, String name) {}
}
