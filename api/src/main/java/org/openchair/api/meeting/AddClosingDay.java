package org.openchair.api.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.openchair.OneLine;
import org.openchair.screening.FreeText;
import org.openchair.screening.Reader;
import org.openchair.screening.ScreenAnswer;
import org.openchair.screening.ScreenedContent;

/**
 * Enters a day on which groups do not meet. Repeating it with the same id changes nothing.
 *
 * @param id made by the client
 * @param hostId whose groups do not meet; null when none does
 * @param name why, as people read it
 * @param screen answer to the text screen; null before it has asked
 */
public record AddClosingDay(
        @NotNull UUID id,
        UUID hostId,
        @NotNull LocalDate day,
        @FreeText(readBy = Reader.EVERYONE) @NotBlank @OneLine @Size(max = 100) String name,
        @Valid ScreenAnswer screen)
        implements ScreenedContent {}
