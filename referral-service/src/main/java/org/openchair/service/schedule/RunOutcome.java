package org.openchair.service.schedule;

/** How a run ended. */
public enum RunOutcome {
    DONE,
    FAILED
}
