package org.openchair.api.record;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.openchair.record.Severity;

/**
 * Notes a risk that showed in a session. Sent with an id made by the client, so that it can be repeated.
 *
 * @param risk code of the vocabulary session-risk
 * @param actionTaken what was done, naming nobody
 * @param clinicianMustKnow must a referring clinician know? Then raise a concern about the person besides
 * @param namesConfirmed a word like a member's name is not about that person
 */
public record NoteRisk(
        @NotNull UUID id,
        @NotBlank @Size(max = 60) String risk,
        @NotNull Severity severity,
        @NotBlank @Size(max = 500) String actionTaken,
        @NotNull Boolean clinicianMustKnow,
        boolean namesConfirmed) {}
