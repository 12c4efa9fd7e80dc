package org.openchair.patient;

/** What a patient can agree to have shared with a group, or by a group with the clinic. */
public enum SharedItem {
    /** What they want to be called, pronouns, language, and the clinician's note to the group. */
    NAME,
    /** The telephone number. */
    PHONE,
    /** The mail address. */
    EMAIL,
    /** What helps them take part. */
    ACCESS_NEEDS,
    /** How they attend, told by the group to the clinic. */
    PARTICIPATION,
    /** Scores of questionnaires, told to the therapist who leads the group. */
    SCORES,
    /** That it is about substance use: what 42 CFR part 2 protects. */
    SUBSTANCE_USE,
    /** That they may be asked about leading a group as a peer, told to those who lead theirs. */
    PEER_LEADERSHIP
}
