package org.openchair.directory.setup;

/** The five steps of setting a group up, in the order in which a program manager is led through them. */
public enum SetUpStep {
    /** What it is for, and for whom. */
    PURPOSE,
    /** How, when and where people meet, and who leads. */
    FORMAT,
    /** What people promise each other. */
    GUIDELINES,
    /** How everybody can take part. */
    INCLUSION,
    /** How progress is looked at, so that the group can adjust. */
    EVALUATION
}
