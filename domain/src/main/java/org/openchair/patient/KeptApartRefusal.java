package org.openchair.patient;

import org.openchair.Refusal;

/** What notes of people to keep apart say no to. Only the clinic of these patients reads it: the notes are its own, and it can end them. */
public final class KeptApartRefusal {

    private KeptApartRefusal() {}

    /** Two people who must not meet are not one person. */
    public static Refusal notMerged() {
        return Refusal.of(
                "kept-apart-from-each-other",
                "These two are recorded as people to keep apart, so their records are not merged. If someone recorded that by mistake and both are the same person, choose “Let them meet” under “People to keep apart” first.");
    }

    /** No one is kept apart from themselves. */
    public static Refusal ownName() {
        return new Refusal("same-person", "This is the patient's own name and birth date.", "familyName");
    }
}
