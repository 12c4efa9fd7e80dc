package org.openchair.outcome;

/** What the difference between a person's first and last score means. Unknown is never folded into no change. */
public enum Change {
    IMPROVEMENT,
    DETERIORATION,
    /** The difference is smaller than the threshold, or two measures point in opposite ways. */
    NONE,
    /** There are not two scores to compare. */
    NOT_ENOUGH_SCORES,
    /** There are, but nobody agrees on how large a difference counts. */
    NO_THRESHOLD
}
