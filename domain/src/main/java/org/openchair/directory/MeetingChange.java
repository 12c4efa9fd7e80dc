package org.openchair.directory;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/**
 * One departure of a group from its schedule. It holds until it is undone, and wins over holidays and closing days: whoever
 * names a day means it.
 *
 * @param id made by the writer; a repeated change is known by it
 * @param date day of the schedule that is called off or moved, in the group's zone; null for an extra meeting
 * @param newDate day on which the moved or extra meeting is; null when called off
 * @param newStartsAt local time at which the moved or extra meeting starts; null when called off
 * @param note why, in words, at most 300 characters, naming nobody; or null
 */
public record MeetingChange(
        UUID id, Kind kind, LocalDate date, LocalDate newDate, LocalTime newStartsAt, SkipReason reason, String note) {

    /** What becomes of the meeting. */
    public enum Kind {
        /** It does not take place. */
        CALL_OFF,
        /** It takes place at another time. */
        MOVE,
        /** It takes place besides the schedule. */
        ADD
    }

    /** A meeting of the schedule does not take place. */
    public static MeetingChange callOff(UUID id, LocalDate date, SkipReason reason) {
        return new MeetingChange(id, Kind.CALL_OFF, date, null, null, reason, null);
    }

    /** A meeting of the schedule takes place at another local time. */
    public static MeetingChange move(UUID id, LocalDate date, LocalDateTime to, SkipReason reason) {
        return new MeetingChange(id, Kind.MOVE, date, to.toLocalDate(), to.toLocalTime(), reason, null);
    }

    /** A meeting takes place besides the schedule. */
    public static MeetingChange add(UUID id, LocalDateTime at, SkipReason reason) {
        return new MeetingChange(id, Kind.ADD, null, at.toLocalDate(), at.toLocalTime(), reason, null);
    }

    /** Is it about the meeting that the schedule has on that day? */
    public boolean concerns(LocalDate day) {
        return kind != Kind.ADD && day.equals(date);
    }

    /** Does a meeting take place because of it? */
    public boolean leadsToMeeting() {
        return kind != Kind.CALL_OFF;
    }

    /** The local time of the meeting that it leads to. */
    LocalDateTime newStart() {
        return newDate.atTime(newStartsAt);
    }
}
