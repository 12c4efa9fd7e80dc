package org.openchair.api.session;

import org.openchair.session.AttendanceOutcome;

/**
 * Marks one person. Repeating it changes nothing.
 *
 * @param version version of the mark that the writer saw; 0 for none
 */
public record Mark(AttendanceOutcome outcome, int version) {}
