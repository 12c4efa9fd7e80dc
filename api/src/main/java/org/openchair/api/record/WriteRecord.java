package org.openchair.api.record;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.openchair.screening.FreeText;
import org.openchair.screening.Reader;
import org.openchair.screening.ScreenAnswer;
import org.openchair.screening.ScreenedContent;

/**
 * Saves the record of a session that is not signed. Sending the same again changes nothing.
 *
 * @param version version of the record that the writer saw; 0 for none
 * @param approach code of the vocabulary approach, or null
 * @param selfRating how it went, 1 badly to 5 very well; null when not stated
 * @param fidelity what was kept of the approach's checklist
 * @param note about the session, never what a member said; null for none
 * @param noteWithheld the note was not shown to the writer: it stays as it is; null for no
 * @param namesConfirmed a word like a member's name is not about that person
 * @param screen answer to the text screen; null before it has asked
 */
public record WriteRecord(
        @Min(0) int version,
        @NotNull @Size(max = 40) Set<@NotNull @Size(max = 60) String> topics,
        @NotNull @Size(max = 20) Set<@NotNull @Size(max = 60) String> support,
        @Size(max = 60) String approach,
        @Min(1) @Max(5) Integer selfRating,
        @NotNull @Size(max = 40) Set<@NotNull @Size(max = 60) String> fidelity,
        @FreeText(readBy = Reader.GROUP) @Size(max = 1000) String note,
        Boolean noteWithheld,
        boolean namesConfirmed,
        @Valid ScreenAnswer screen)
        implements ScreenedContent {

    public WriteRecord {
        noteWithheld = Boolean.TRUE.equals(noteWithheld);
    }

    /** Content before the screen has asked. */
    public WriteRecord(
            int version,
            Set<String> topics,
            Set<String> support,
            String approach,
            Integer selfRating,
            Set<String> fidelity,
            String note,
            boolean namesConfirmed) {
        this(version, topics, support, approach, selfRating, fidelity, note, false, namesConfirmed, null);
    }
}
