package org.openchair.api.patient;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Two people must not have a seat in the same group. Repeating it with the same id changes nothing.
 *
 * @param id made by the client
 * @param recordNumber of the other person, in the same clinic
 * @param reason why, read by clinicians of the clinic alone
 */
public record NoteKeptApart(
        @NotNull UUID id, @NotBlank @Size(max = 40) String recordNumber, @NotBlank @Size(max = 1000) String reason) {}
