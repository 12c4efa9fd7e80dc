package org.openchair.reporting.ledger;

/** What the ledger made of a release. */
public enum Recorded {
    /** It is the first with its key, or has none. */
    FIRST,
    /** The same was released with this key before. */
    REPEATED,
    /** Something else was released with this key before; this is not to be handed out. */
    OTHER_REQUEST
}
