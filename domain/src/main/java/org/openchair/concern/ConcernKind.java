package org.openchair.concern;

/** What a concern about one person is about. */
public enum ConcernKind {
    /** How the person takes part: stays away, does not fit, needs something else. */
    PARTICIPATION,
    /** Somebody may come to harm, not at this moment. */
    SAFETY,
    /** Somebody is in danger now. */
    CRISIS;

    /** Does a reason have to be written, because the clinician can be told without consent? A crisis is its own reason. */
    public boolean needsReason() {
        return this == SAFETY;
    }

    /** May the person come to harm? */
    public boolean isAboutHarm() {
        return this != PARTICIPATION;
    }
}
