package org.openchair.referral;

import org.openchair.PossibleAges;
import org.openchair.directory.AgeLimits;

/** Who agrees to a referral of a person under 18. */
public enum GuardianRole {
    /** A parent. */
    PARENT,
    /** A legal guardian. */
    GUARDIAN,
    /** An agency or a court that has custody. */
    AGENCY,
    /** The person alone, where state law allows it, and never before {@link AgeLimits#CONSENTS_ALONE}. */
    MINOR_BY_LAW;

    /**
     * Does it count that they agreed? As {@code openchair.agreement_counts}.
     *
     * @param then the ages that the patient can have had on the day on which they agreed
     */
    public boolean counts(PossibleAges then) {
        return this != MINOR_BY_LAW || AgeLimits.mayConsentAlone(then);
    }

    /** Is somebody else named who agreed? */
    public boolean namesSomebody() {
        return this != MINOR_BY_LAW;
    }
}
