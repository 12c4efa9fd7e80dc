package org.openchair.directory;

/** Therapeutic approach of a group. */
public enum Approach {
    /** Peer sharing, no named approach. */
    NONE,
    /** Cognitive behavioral therapy. */
    CBT,
    /** Interpersonal therapy. */
    INTERPERSONAL,
    /** Teaching about the condition. */
    PSYCHOEDUCATION,
    /** Mindfulness. */
    MINDFULNESS,
    /** A 12-step program. */
    TWELVE_STEP,
    /** Another named approach. */
    OTHER
}
