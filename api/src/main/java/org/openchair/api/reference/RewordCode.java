package org.openchair.api.reference;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Gives a code other labels or another place.
 *
 * @param version version of the code that the person saw
 * @param labelEn at most 100 characters
 * @param labelEs at most 100 characters
 * @param position order within the list, 1 to 999
 * @param partTwo is it about substance use (42 CFR part 2)? Null to leave it as it is
 * @param partTwoGroups how many groups the person was told carry it; needed where {@code partTwo} changes and any does, else null
 */
public record RewordCode(
        @Min(1) int version,
        @NotBlank @Size(max = 100) String labelEn,
        @NotBlank @Size(max = 100) String labelEs,
        @Min(1) @Max(999) int position,
        Boolean partTwo,
        @Min(0) Integer partTwoGroups) {}
