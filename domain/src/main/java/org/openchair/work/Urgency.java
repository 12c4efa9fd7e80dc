package org.openchair.work;

/** How soon something needs somebody: the most urgent first, in this order. */
public enum Urgency {
    DANGER("Someone may be in danger"),
    HARM("Someone is waiting for help that was promised"),
    WAITING("Someone is waiting for an answer"),
    DATE("A date is near or past"),
    ROUTINE("It can wait a little");

    private final String words;

    Urgency(String words) {
        this.words = words;
    }

    /** In words. */
    public String words() {
        return words;
    }

    /** Is somebody kept waiting, or worse? */
    public boolean pressing() {
        return compareTo(WAITING) <= 0;
    }

    /** The place in the order, from 0. */
    public int weight() {
        return ordinal();
    }
}
