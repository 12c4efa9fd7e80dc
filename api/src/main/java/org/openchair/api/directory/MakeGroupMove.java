package org.openchair.api.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.openchair.directory.GroupMove;
import org.openchair.screening.FreeText;
import org.openchair.screening.Reader;
import org.openchair.screening.ScreenAnswer;
import org.openchair.screening.ScreenedContent;

/**
 * Moves a directory entry. Repeating it with the same id changes nothing and gives the same answer.
 *
 * @param id made by the client; becomes the id of the history row
 * @param version version of the group that the person saw
 * @param reason in words, where the move needs one; at most 1000 characters
 * @param answers to the checklist, for a vetting, a renewal or a return; may be null otherwise
 * @param screen answer to the text screen; null before it has asked
 */
public record MakeGroupMove(
        @NotNull UUID id,
        @NotNull GroupMove move,
        @Min(0) int version,
        @FreeText(readBy = Reader.DIRECTORY) @Size(max = 1000) String reason,
        @Valid @Size(max = 50) List<@NotNull ChecklistAnswer> answers,
        @Valid ScreenAnswer screen)
        implements ScreenedContent {

    public MakeGroupMove {
        answers = answers == null ? List.of() : List.copyOf(answers);
    }
}
