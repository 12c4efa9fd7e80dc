package org.openchair.outcome;

/** What a threshold of change rests on. */
public enum ChangeBasis {
    /** The measure's reliability: a smaller difference may be error of measurement. */
    RELIABILITY,
    /** Custom only; such a change is not called reliable. */
    CONVENTION
}
