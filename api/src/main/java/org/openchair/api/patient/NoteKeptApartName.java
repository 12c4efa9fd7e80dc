package org.openchair.api.patient;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.openchair.OneLine;
import org.openchair.patient.BirthDate;
import org.openchair.screening.FreeText;
import org.openchair.screening.Reader;
import org.openchair.screening.ScreenAnswer;
import org.openchair.screening.ScreenedContent;

/**
 * Somebody who must not have a seat in the same group as the patient, wherever they are known, now or later. The answer is the same
 * whether they are known or not. Repeating it with the same id changes nothing.
 *
 * @param id made by the client
 * @param givenName null where only one name is known; one of the two is needed
 * @param familyName null where only one name is known
 * @param reason why, read by clinicians of the clinic alone
 * @param screen answer to the text screen; null before it has asked
 */
public record NoteKeptApartName(
        @NotNull UUID id,
        @OneLine @Size(max = 100) String givenName,
        @OneLine @Size(max = 100) String familyName,
        @NotNull @Born BirthDate birthDate,
        @FreeText(readBy = Reader.CLINIC) @NotBlank @Size(max = 1000) String reason,
        @Valid ScreenAnswer screen)
        implements ScreenedContent {}
