package org.openchair.api.patient;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who must not have a seat in the same group as the patient. For clinicians of their clinic alone.
 *
 * @param id of the note
 * @param otherId the other person
 * @param otherName as the clinic calls the other person
 * @param recordNumber of the other person
 * @param reason why
 * @param notedBy name of the clinician
 * @param endedAt since when the two may meet again; null while they are kept apart
 * @param together groups in which both have a seat in spite of the note; empty once it was ended
 * @param talk should someone talk with the two about the groups they share? True until a clinician of their clinic says that they did
 */
public record KeptApart(
        UUID id,
        UUID otherId,
        String otherName,
        String recordNumber,
        String reason,
        String notedBy,
        Instant notedAt,
        Instant endedAt,
        List<SharedGroup> together,
        boolean talk) {}
