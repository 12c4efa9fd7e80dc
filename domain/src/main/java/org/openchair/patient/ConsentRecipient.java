package org.openchair.patient;

/** With whom something may be shared. */
public enum ConsentRecipient {
    /** The people who lead one group. */
    GROUP,
    /** The people who lead the groups of one host. */
    HOST,
    /** The patient's own clinic, which hears back from any group. */
    CLINIC
}
