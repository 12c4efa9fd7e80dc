package org.openchair.screening;

import java.util.Optional;
import org.openchair.Passage.ReadBy;

/** For whom a text is written. */
public enum Reader {
    /** The people who lead a group, with or without the clinic: danger, identifiers, and diagnoses are looked for. */
    GROUP(ReadBy.GROUPS),
    /**
     * The same people, as what a person is called: four digits or more are looked for as well, and a diagnosis counts as an identifier,
     * which can be kept: people are called Parkinson.
     */
    NAME(ReadBy.GROUPS),
    /** The clinic alone, as who agreed for a minor: the same is looked for as in what a person is called. */
    GUARDIAN(ReadBy.CLINIC),
    /** The same people, as where a session is: a diagnosis counts as an identifier, which can be kept: rooms are called F20. */
    PLACE(ReadBy.GROUPS),
    /** The people who keep the directory, about a group: danger and identifiers are looked for. What a group is about can be a diagnosis. */
    DIRECTORY(ReadBy.DIRECTORY),
    /**
     * Everyone, about a group: what tells who a person is, and danger of a person. A group may be about a diagnosis or about suicide, and
     * it gives a phone number and an address.
     */
    EVERYONE(ReadBy.EVERYONE),
    /** Clinicians, or a therapist alone: danger is looked for. */
    CLINIC(ReadBy.CLINIC);

    private final ReadBy own;

    Reader(ReadBy own) {
        this.own = own;
    }

    /**
     * Who in fact reads such a text.
     *
     * @param group who reads what is written to a group, where that is known
     */
    public ReadBy readBy(Optional<ReadBy> group) {
        return own == ReadBy.GROUPS ? group.orElse(own) : own;
    }
}
