package org.openchair.api.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.openchair.OneLine;
import org.openchair.directory.HostKind;
import org.openchair.screening.FreeText;
import org.openchair.screening.Reader;
import org.openchair.screening.ScreenAnswer;
import org.openchair.screening.ScreenedContent;

/**
 * An organization that offers groups, as someone adds it.
 *
 * @param screen answer to the text screen; null before it has asked
 */
public record DescribeHost(
        @FreeText(readBy = Reader.EVERYONE) @NotBlank @OneLine @Size(max = 200) String name,
        HostKind kind,
        @Valid ScreenAnswer screen)
        implements ScreenedContent {}
