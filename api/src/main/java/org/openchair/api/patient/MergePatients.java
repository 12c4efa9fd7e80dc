package org.openchair.api.patient;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import org.openchair.patient.MergedField;

/**
 * Makes one of two records of the same person, which can be undone for a time. Sent with an id made by the client, so that it can be repeated.
 *
 * @param otherId the record that goes into the one of the address
 * @param version of the record kept, as the clinician saw it
 * @param otherVersion of the other record, as the clinician saw it
 * @param fromOther what is better known in the other record; null means nothing
 */
public record MergePatients(
        @NotNull UUID id, @NotNull UUID otherId, int version, int otherVersion, Set<MergedField> fromOther) {}
