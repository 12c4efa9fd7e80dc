package org.openchair.concern;

/** What a concern about one person is about. */
public enum ConcernKind {
    /** How the person takes part: stays away, does not fit, needs something else. */
    PARTICIPATION,
    /** Somebody may come to harm, not at this moment. */
    SAFETY,
    /** Somebody is in danger now. */
    CRISIS;

    /** Can the clinician be told without consent, so that a reason has to be given? */
    public boolean needsReason() {
        return this != PARTICIPATION;
    }
}
