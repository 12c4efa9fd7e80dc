package org.openchair.directory;

/** What attending costs. */
public enum Cost {
    /** Nothing. */
    FREE,
    /** As much as a person can afford. */
    SLIDING_SCALE,
    /** A fixed fee. */
    FEE
}
