package org.openchair.referral;

/** Who agrees to a referral of a person under 18. */
public enum GuardianRole {
    /** A parent. */
    PARENT,
    /** A legal guardian. */
    GUARDIAN,
    /** An agency or a court that has custody. */
    AGENCY,
    /** The person alone, where state law allows it. */
    MINOR_BY_LAW;

    /** Is somebody else named who agreed? */
    public boolean namesSomebody() {
        return this != MINOR_BY_LAW;
    }
}
