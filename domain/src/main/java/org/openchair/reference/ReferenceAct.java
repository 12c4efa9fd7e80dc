package org.openchair.reference;

/** What an administrator can do with reference data. Deleting is not among it. */
public enum ReferenceAct {
    /** A new code. */
    ADD,
    /** Other labels or another place in the list. */
    REWORD,
    /** Not offered any more from a day on. */
    RETIRE,
    /** Offered again. */
    BRING_BACK,
    /** A crisis resource was corrected or checked. */
    CHECK
}
