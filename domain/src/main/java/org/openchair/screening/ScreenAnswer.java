package org.openchair.screening;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.openchair.Passage;

/**
 * What the writer answers to the screen. Sent along when the screen has asked.
 *
 * @param inDangerNow answer to the safety question, asked again; null while it was not asked
 * @param keep passages that the writer read again and keeps, exactly as they were shown; null for none
 */
public record ScreenAnswer(Boolean inDangerNow, @Size(max = 50) List<@NotNull @Valid Passage> keep) {

    private static final ScreenAnswer NOTHING = new ScreenAnswer(null, List.of());

    /** Nothing kept is an empty list. */
    public ScreenAnswer {
        keep = keep == null ? List.of() : List.copyOf(keep);
    }

    /** The screen has not asked. */
    public static ScreenAnswer nothing() {
        return NOTHING;
    }

    /** The safety question alone was answered. */
    public static ScreenAnswer danger(boolean inDangerNow) {
        return new ScreenAnswer(inDangerNow, List.of());
    }
}
