package org.openchair.matching;

import java.time.LocalTime;

/** When in a day somebody can come, by the start of the meeting in the group's zone. */
public enum PartOfDay {
    /** Before noon. */
    MORNING("in the morning"),
    /** From noon, before 5 p.m. */
    AFTERNOON("in the afternoon"),
    /** From 5 p.m. */
    EVENING("in the evening");

    private static final LocalTime FIVE = LocalTime.of(17, 0);

    private final String words;

    PartOfDay(String words) {
        this.words = words;
    }

    /** The part of the day that a time falls in. */
    public static PartOfDay of(LocalTime time) {
        if (time.isBefore(LocalTime.NOON)) {
            return MORNING;
        }
        return time.isBefore(FIVE) ? AFTERNOON : EVENING;
    }

    /** As part of a sentence. */
    public String words() {
        return words;
    }
}
