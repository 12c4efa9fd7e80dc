package org.openchair.notification;

/** How somebody of the staff hears of notices besides the application. */
public enum Delivery {
    NONE,
    AT_ONCE,
    DAILY
}
