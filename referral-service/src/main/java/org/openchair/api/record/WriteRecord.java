package org.openchair.api.record;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * Saves the record of a session that is not signed. Sending the same again changes nothing.
 *
 * @param version version of the record that the writer saw; 0 for none
 * @param approach code of the vocabulary approach, or null
 * @param selfRating how it went, 1 badly to 5 very well; null when not stated
 * @param fidelity what was kept of the approach's checklist
 * @param note about the session, never what a member said; null for none
 * @param namesConfirmed a word like a member's name is not about that person
 */
public record WriteRecord(
        @Min(0) int version,
        @NotNull @Size(max = 40) Set<@NotNull @Size(max = 60) String> topics,
        @NotNull @Size(max = 20) Set<@NotNull @Size(max = 60) String> support,
        @Size(max = 60) String approach,
        @Min(1) @Max(5) Integer selfRating,
        @NotNull @Size(max = 40) Set<@NotNull @Size(max = 60) String> fidelity,
        @Size(max = 1000) String note,
        boolean namesConfirmed) {}
