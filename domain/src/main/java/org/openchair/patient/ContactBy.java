package org.openchair.patient;

/** How a person wants to be reached. */
public enum ContactBy {
    /** By a call. */
    PHONE,
    /** By a text message. */
    TEXT,
    /** By electronic mail. */
    EMAIL,
    /** By a letter. */
    MAIL
}
