package org.openchair.screening;

/** Who reads a text. */
public enum Reader {
    /** The people who lead a group, with or without the clinic: danger, identifiers, and diagnoses are looked for. */
    GROUP,
    /**
     * The same people, as what a person is called: four digits or more are looked for as well, and a diagnosis counts as an identifier,
     * which can be kept: people are called Parkinson.
     */
    NAME,
    /** The same people, as where a session is: a diagnosis counts as an identifier, which can be kept: rooms are called F20. */
    PLACE,
    /** The people who keep the directory, about a group: danger and identifiers are looked for. What a group is about can be a diagnosis. */
    DIRECTORY,
    /** Clinicians, or a therapist alone: danger is looked for. */
    CLINIC
}
