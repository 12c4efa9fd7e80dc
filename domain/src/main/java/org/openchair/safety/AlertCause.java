package org.openchair.safety;

/** What said that somebody may be in danger. */
public enum AlertCause {
    /** The safety question of a referral was answered with yes. */
    SAFETY_QUESTION,
    /** The risk item of a questionnaire was answered with more than "not at all". */
    SCORE,
    /** The text screen asked about what someone wrote, and the writer said that the person is in danger. */
    WRITTEN
}
