package org.openchair.record;

/** How bad a risk was that showed in a session. */
public enum Severity {
    /** Noticed, and settled by itself or with a word. */
    MILD,
    /** Needed those who lead the session to step in. */
    MODERATE,
    /** Somebody was hurt by it or could have been. */
    SERIOUS
}
