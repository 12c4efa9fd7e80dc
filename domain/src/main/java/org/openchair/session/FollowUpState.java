package org.openchair.session;

/** State of asking after a person who missed two sessions in a row. */
public enum FollowUpState {
    /** Somebody has to ask. */
    OPEN,
    /** Somebody asked, and said what came of it. */
    DONE,
    /** A mark was corrected or the seat ended, so that there is nothing to ask. */
    WITHDRAWN
}
