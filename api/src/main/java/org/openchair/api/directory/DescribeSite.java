package org.openchair.api.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.openchair.OneLine;
import org.openchair.screening.FreeText;
import org.openchair.screening.Reader;
import org.openchair.screening.ScreenAnswer;
import org.openchair.screening.ScreenedContent;

/**
 * A place where groups meet, as somebody adds it.
 *
 * @param state state or province
 * @param accessibility step-free access, hearing loop and the like, in words
 * @param screen answer to the text screen; null before it has asked
 */
public record DescribeSite(
        @FreeText(readBy = Reader.EVERYONE) @NotBlank @OneLine @Size(max = 200) String name,
        @OneLine @Size(max = 200) String street,
        @OneLine @Size(max = 100) String city,
        @OneLine @Size(max = 100) String state,
        @OneLine @Size(max = 20) String postalCode,
        @FreeText(readBy = Reader.EVERYONE) @Size(max = 1000) String accessibility,
        @Valid ScreenAnswer screen)
        implements ScreenedContent {}
