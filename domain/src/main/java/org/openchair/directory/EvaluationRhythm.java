package org.openchair.directory;

/** How often a group looks at its own progress. */
public enum EvaluationRhythm {
    /** Every month. */
    MONTHLY,
    /** Every three months. */
    QUARTERLY,
    /** Twice a year. */
    TWICE_A_YEAR,
    /** Once a year. */
    YEARLY,
    /** When a cohort ends. */
    END_OF_COHORT
}
