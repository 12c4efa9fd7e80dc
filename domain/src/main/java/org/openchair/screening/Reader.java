package org.openchair.screening;

/** Who reads a text. */
public enum Reader {
    /** The people who lead a group, with or without the clinic: danger, identifiers, and diagnoses are looked for. */
    GROUP,
    /** Clinicians, or a therapist alone: danger is looked for. */
    CLINIC
}
