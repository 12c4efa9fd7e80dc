package org.openchair.outcome;

/** Which way a score gets better. */
public enum Direction {
    LOWER_IS_BETTER,
    HIGHER_IS_BETTER
}
