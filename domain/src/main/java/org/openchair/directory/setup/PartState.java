package org.openchair.directory.setup;

/** How far a part of the set-up is. */
public enum PartState {
    /** Nothing of it is stated. */
    NOT_STARTED,
    /** Some of it is stated, or something for the listing is missing. */
    IN_PROGRESS,
    /** All that people ask about is stated. */
    DONE
}
