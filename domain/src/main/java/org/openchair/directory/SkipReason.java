package org.openchair.directory;

/** Why a meeting of the schedule does not take place at its time. */
public enum SkipReason {
    /** Those who lead cannot. */
    HOST(true),
    /** Snow, heat, a storm. */
    WEATHER(true),
    /** A public holiday, by the group's calendar or by its own word. */
    HOLIDAY(true),
    /** Anything else, in words at best. */
    OTHER(true),
    /** The host or everybody is closed on that day. */
    CLOSED(false),
    /** The schedule changed. */
    SCHEDULE(false);

    private final boolean given;

    SkipReason(boolean given) {
        this.given = given;
    }

    /** Can a person give this reason, or does it follow from something else? */
    public boolean isGiven() {
        return given;
    }
}
