package org.openchair.outcome;

/** What an instrument does about answers that are missing. */
public enum MissingItems {
    /** No score. */
    REFUSE,
    /** The mean of the answers given stands in for those missing, and the score says so. */
    PRORATE
}
