package org.openchair.api.reference;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Adds a code to a vocabulary.
 *
 * @param code in small letters, digits and hyphens, at most 60; never changed later
 * @param labelEn at most 100 characters, unlike any other of the vocabulary
 * @param labelEs at most 100 characters, unlike any other of the vocabulary
 * @param position order within the list, 1 to 999
 * @param partTwo is it about substance use (42 CFR part 2)? To be said of a focus, and of nothing else
 */
public record AddCode(
        @NotBlank @Size(max = 60) String code,
        @NotBlank @Size(max = 100) String labelEn,
        @NotBlank @Size(max = 100) String labelEs,
        @Min(1) @Max(999) int position,
        Boolean partTwo) {}
