package org.openchair.feedback;

/**
 * What members are asked about a session. The four areas that ratings of sessions look at everywhere; the words are our own, since
 * the published scales are licensed.
 */
public enum FeedbackQuestion {
    /** Did the person feel heard and respected? */
    HEARD,
    /** Was it about what matters to the person? */
    TOPICS,
    /** Does the way the group works suit the person? */
    APPROACH,
    /** Was it good for the person, all in all? */
    OVERALL;

    /** The worst rating. */
    public static final int LOWEST = 1;
    /** The best rating. */
    public static final int HIGHEST = 5;
}
