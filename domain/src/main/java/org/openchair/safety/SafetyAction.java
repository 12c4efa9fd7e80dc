package org.openchair.safety;

/** What is being done for somebody who may be in danger. */
public enum SafetyAction {
    /** Somebody is with them. */
    WITH_PATIENT,
    /** An emergency service or a crisis line was called. */
    EMERGENCY_CALLED,
    /** Somebody spoke with them: there is no danger now. */
    SPOKE_SAFE,
    /** Care was arranged for today. */
    CARE_ARRANGED,
    /** The answer was a slip. */
    RAISED_IN_ERROR
}
