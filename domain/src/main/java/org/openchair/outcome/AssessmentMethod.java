package org.openchair.outcome;

/** How a questionnaire was answered. */
public enum AssessmentMethod {
    /** On paper, by the person. */
    ON_PAPER,
    /** On a screen, by the person. */
    ON_SCREEN,
    /** Read to the person, who answered aloud. */
    READ_ALOUD,
    /** Taken over from another record. */
    FROM_RECORD
}
