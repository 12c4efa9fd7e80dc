package org.openchair.api.reference;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Corrects a crisis resource, or says that it was checked and is right.
 *
 * @param version version that the person saw
 * @param howEn what to do, at most 300 characters; says the number
 * @param howEs the same in Spanish
 * @param dial 3 to 15 digits
 * @param checkedOn day on which the number was checked, not in the future
 */
public record CorrectCrisisEntry(
        @Min(1) int version,
        @NotBlank @Size(max = 100) String nameEn,
        @NotBlank @Size(max = 100) String nameEs,
        @NotBlank @Size(max = 300) String howEn,
        @NotBlank @Size(max = 300) String howEs,
        @NotBlank @Size(max = 15) String dial,
        @NotNull LocalDate checkedOn) {}
