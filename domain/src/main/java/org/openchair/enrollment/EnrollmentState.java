package org.openchair.enrollment;

/** State of a person's seat in a group. */
public enum EnrollmentState {
    /** The first sessions, to see whether the group fits. */
    TRIAL,
    /** A member. */
    ACTIVE,
    /** No longer in the group. */
    ENDED
}
