package org.openchair.patient;

/** How a patient agreed. */
public enum ConsentMethod {
    /** In words, noted by the clinician. */
    VERBAL,
    /** On paper, signed. */
    WRITTEN,
    /** On a screen. */
    ELECTRONIC,
    /** They could not be asked, and the law lets the clinician go on: a {@link ConsentOverride} says why. */
    NOT_ASKED;

    /** Is it on record in the patient's own hand, as 42 CFR 2.31 wants it? */
    public boolean signed() {
        return this == WRITTEN || this == ELECTRONIC;
    }
}
