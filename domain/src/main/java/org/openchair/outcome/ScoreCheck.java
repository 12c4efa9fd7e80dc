package org.openchair.outcome;

/** What a clinician who records a score can have checked, so that it is not asked again. */
public enum ScoreCheck {
    /** The questionnaire was answered as long ago as the date says. */
    LONG_AGO,
    /** This score is earlier than those that changes are measured from, and takes their place. */
    FIRST_SCORE
}
