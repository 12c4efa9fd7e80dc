package org.openchair.patient;

/** On what the law lets a clinician go on without the patient's agreement. */
public enum OverrideGround {
    /** A bona fide medical emergency in which nobody could be asked (45 CFR 164.510(a)(3), 42 CFR 2.51). */
    EMERGENCY,
    /** Treatment by a licensed provider (45 CFR 164.506(c)); never where 42 CFR part 2 applies. */
    TREATMENT
}
