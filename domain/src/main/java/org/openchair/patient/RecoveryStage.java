package org.openchair.patient;

/** The five stages of recovery, in their order. A person can go back as well as on. */
public enum RecoveryStage {
    /** Overwhelmed, without hope; listening is enough. */
    MORATORIUM,
    /** A better life is possible. */
    AWARENESS,
    /** Tools, routines, small goals. */
    PREPARATION,
    /** Real steps: work, relationships, goals. */
    REBUILDING,
    /** Meaning beyond symptoms; may lead or mentor others. */
    GROWTH
}
