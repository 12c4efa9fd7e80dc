package org.openchair.concern;

/** Who learns of a concern, and on what ground. Decided once, when it is noted. */
public enum ConcernReach {
    /** It stays with the group. */
    STAYS,
    /** The referring clinic is told: the person agreed to feedback on taking part. */
    CONSENT,
    /** The referring clinic is told without consent: somebody may come to harm. */
    SAFETY,
    /** The referring clinic is told at once: an emergency, also under 42 CFR 2.51. */
    EMERGENCY;

    /**
     * A crisis is always told. Otherwise consent opens the way; without it, a concern for safety is told all the same, but not out
     * of a group for substance use, from where only consent or an emergency lets anything out.
     *
     * @param agreed does the person's consent cover feedback on taking part?
     * @param part2 is the group one for substance use, under 42 CFR part 2?
     */
    public static ConcernReach of(ConcernKind kind, boolean agreed, boolean part2) {
        if (kind == ConcernKind.CRISIS) {
            return EMERGENCY;
        }
        if (agreed) {
            return CONSENT;
        }
        return kind == ConcernKind.SAFETY && !part2 ? SAFETY : STAYS;
    }

    /** Is the referring clinic told? */
    public boolean told() {
        return this != STAYS;
    }
}
