package org.openchair.directory;

import java.time.Instant;

/**
 * A meeting as it stands in a group's plan: it takes place, or the schedule has it and it does not.
 *
 * @param words name of the holiday or closing day that keeps it from taking place; else null
 * @param change the change that it stands here for, or null
 */
public record PlannedMeeting(Meeting meeting, Standing standing, String words, MeetingChange change) {

    /** How a meeting came to stand in the plan. */
    public enum Standing {
        ON_SCHEDULE(true),
        MOVED_HERE(true),
        ADDED(true),
        CALLED_OFF(false),
        MOVED_AWAY(false),
        CLOSED(false),
        HOLIDAY(false);

        private final boolean takesPlace;

        Standing(boolean takesPlace) {
            this.takesPlace = takesPlace;
        }

        public boolean takesPlace() {
            return takesPlace;
        }
    }

    public boolean takesPlace() {
        return standing.takesPlace();
    }

    public Instant startsAt() {
        return meeting.startsAt();
    }

    /** Why it does not take place, or was moved here or added; null when it is simply on schedule. */
    public SkipReason reason() {
        return switch (standing) {
            case ON_SCHEDULE -> null;
            case CLOSED -> SkipReason.CLOSED;
            case HOLIDAY -> SkipReason.HOLIDAY;
            default -> change.reason();
        };
    }

    /** The reason in words: the holiday, the closing day, or what was noted with the change; or null. */
    public String note() {
        return change == null ? words : change.note();
    }
}
