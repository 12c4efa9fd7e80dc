package org.openchair.api.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.openchair.directory.GroupMove;

/**
 * Moves a directory entry. Repeating it with the same id changes nothing and gives the same answer.
 *
 * @param id made by the client; becomes the id of the history row
 * @param version version of the group that the person saw
 * @param reason in words, where the move needs one; at most 1000 characters
 * @param answers to the checklist, for a vetting, a renewal or a return; may be null otherwise
 */
public record MakeGroupMove(
        @NotNull UUID id,
        @NotNull GroupMove move,
        @Min(0) int version,
        @Size(max = 1000) String reason,
        @Valid @Size(max = 50) List<@NotNull ChecklistAnswer> answers) {

    public MakeGroupMove {
        answers = answers == null ? List.of() : List.copyOf(answers);
    }
}
