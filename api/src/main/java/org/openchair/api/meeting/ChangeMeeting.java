package org.openchair.api.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.openchair.directory.MeetingChange;
import org.openchair.directory.SkipReason;
import org.openchair.screening.FreeText;
import org.openchair.screening.Reader;
import org.openchair.screening.ScreenAnswer;
import org.openchair.screening.ScreenedContent;

/**
 * Calls off, moves or adds one meeting. Repeating it with the same id changes nothing and gives the same answer.
 *
 * @param id made by the client; becomes the id of the change
 * @param date day of the schedule that is called off or moved, in the group's zone; null for an extra meeting
 * @param newDate day of the moved or extra meeting; null when called off
 * @param newStartsAt local time of the moved or extra meeting; null when called off
 * @param reason one that a person can give; an extra meeting needs none and has {@code OTHER} then
 * @param note why, in words, naming nobody; may be null
 * @param closedDayConfirmed the new day is a holiday or closing day, and the group meets on it all the same; null is no
 * @param screen answer to the text screen; null before it has asked
 */
public record ChangeMeeting(
        @NotNull UUID id,
        @NotNull MeetingChange.Kind kind,
        LocalDate date,
        LocalDate newDate,
        LocalTime newStartsAt,
        @NotNull SkipReason reason,
        @FreeText(readBy = Reader.GROUP) @Size(max = 300) String note,
        Boolean closedDayConfirmed,
        @Valid ScreenAnswer screen)
        implements ScreenedContent {

    public ChangeMeeting {
        reason = reason == null && kind == MeetingChange.Kind.ADD ? SkipReason.OTHER : reason;
        closedDayConfirmed = Boolean.TRUE.equals(closedDayConfirmed);
    }

    /** The change as the rules look at it; what it does not need is left out. */
    public MeetingChange change() {
        boolean off = kind == MeetingChange.Kind.CALL_OFF;
        boolean extra = kind == MeetingChange.Kind.ADD;
        String words = note == null || note.isBlank() ? null : note;
        return new MeetingChange(
                id, kind, extra ? null : date, off ? null : newDate, off ? null : newStartsAt, reason, words);
    }
}
