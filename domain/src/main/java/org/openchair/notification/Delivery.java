package org.openchair.notification;

/** How a member of the staff hears of notices besides the application. */
public enum Delivery {
    /** By no mail at all. */
    NONE,
    /** By mail only when someone may be in danger: what a clinician has who chose nothing. */
    DANGER,
    /** By mail within a minute. */
    AT_ONCE,
    /** By one mail a day; word of danger at once. */
    DAILY
}
