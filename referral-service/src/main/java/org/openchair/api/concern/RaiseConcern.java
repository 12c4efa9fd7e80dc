package org.openchair.api.concern;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.openchair.concern.ConcernKind;

/**
 * Notes a concern about one person. Who learns of it follows from consent and safety.
 *
 * @param id made by the client, so that it can be repeated
 * @param seen what was noticed, not what was said
 * @param actionTaken what was done
 * @param reason why the clinician has to be told regardless of consent; needed for safety and crisis
 * @param namesConfirmed a word like another member's name is not about that person
 */
public record RaiseConcern(
        @NotNull UUID id,
        @NotNull UUID enrollmentId,
        @NotNull ConcernKind kind,
        @NotBlank @Size(max = 1000) String seen,
        @NotBlank @Size(max = 500) String actionTaken,
        @Size(max = 500) String reason,
        boolean namesConfirmed) {}
