package org.openchair.outcome;

/** Whether the answers say that the person may be in danger. */
public enum Risk {
    /** The questionnaire has no item about it. */
    NOT_ASKED,
    /** Asked and answered: no sign of danger. */
    NOT_RAISED,
    /** An answer says that a human has to follow up now. */
    RAISED,
    /** The item was not answered, or only the total is known: somebody has to ask. */
    UNKNOWN
}
