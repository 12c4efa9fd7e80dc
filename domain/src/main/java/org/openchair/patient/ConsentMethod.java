package org.openchair.patient;

/** How a patient agreed. */
public enum ConsentMethod {
    /** In words, noted by the clinician. */
    VERBAL,
    /** On paper, signed. */
    WRITTEN,
    /** On a screen. */
    ELECTRONIC
}
