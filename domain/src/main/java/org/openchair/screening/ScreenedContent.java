package org.openchair.screening;

/** Content of a request with texts that the screen reads. */
public interface ScreenedContent {

    /** What the writer answered to the screen; null before it asked. */
    ScreenAnswer screen();

    /** Is this the alarm itself? Then no one is kept waiting by a question. */
    default boolean raisesAlarm() {
        return false;
    }
}
