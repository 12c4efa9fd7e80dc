package org.openchair.service.schedule;

/**
 * Something the platform does by itself. An implementation is found by its type and needs no registration. It runs outside a
 * transaction unless it says otherwise, and may throw whatever it wants: it is tried again.
 */
public interface RecurringJob {

    /** How often it runs, and when it is late. */
    JobPlan plan();

    /** One run. A run that was cut off must be harmless to repeat. */
    void run();

    /** False where the operator's settings leave it nothing to do. */
    default boolean isOn() {
        return true;
    }
}
