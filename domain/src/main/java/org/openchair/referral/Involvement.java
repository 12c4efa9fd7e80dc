package org.openchair.referral;

/** How the patient took part in deciding on a referral. */
public enum Involvement {
    /** They asked for a group themselves. */
    PATIENT_ASKED,
    /** They and the clinician weighed what there is and decided together. */
    DECIDED_TOGETHER,
    /** The clinician proposed it, and the patient was informed and agreed. */
    INFORMED,
    /** Somebody who cares for them decided with them. */
    WITH_CAREGIVER
}
