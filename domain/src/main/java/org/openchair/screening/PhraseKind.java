package org.openchair.screening;

/** What a listed phrase stands for. */
public enum PhraseKind {
    /** Danger, however it is put. */
    CRISIS,
    /** Danger, as a Spanish verb for an act on oneself: "colgar" stands for each order of its pronoun (see {@link SelfAct}). */
    CRISIS_ACT,
    /** Danger, unless a denial stands right before it: "denies suicidal thoughts". */
    CRISIS_TERM,
    /** Not danger, although it holds words that are: "lost her son to suicide". */
    NO_CRISIS,
    /** Denies the terms that follow in the sentence. */
    DENIAL,
    /** A diagnosis by its name. */
    DIAGNOSIS,
    /** No one's diagnosis, although it holds words that are: "non-alcoholic drinks". */
    NO_DIAGNOSIS,
    /** Says that a birth date follows. */
    BIRTH_CUE,
    /** Says that a record number follows. */
    RECORD_CUE,
    /** Says that a long number, which follows shortly, is one of a record. */
    RECORD_WORD,
    /** Says that a date which follows is the day of something else: "sober since". */
    DAY_CUE,
    /** Says that the address of a person's home follows. */
    HOME_CUE,
    /** A diagnosis that is also a name, when it is the whole of one: "Parkinson". */
    NAME;

    /** The kind under which what is listed so is found. */
    PhraseKind found() {
        return this == CRISIS_ACT ? CRISIS : this;
    }

    /** Is a slip of the hand in a long word overlooked? Where danger is concerned. */
    boolean isForgiving() {
        return found() == CRISIS || this == CRISIS_TERM;
    }
}
