package org.openchair.directory;

/** Who leads a group. */
public enum Leadership {
    /** A lay person who shares the experience. */
    PEER_LED,
    /** A licensed professional. */
    THERAPIST_LED,
    /** A peer and a professional together. */
    CO_LED
}
