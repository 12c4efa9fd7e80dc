package org.openchair.directory;

/** When people can join. */
public enum EnrollmentKind {
    /** At any time. */
    OPEN,
    /** Together, until the cohort starts. */
    CLOSED_COHORT
}
