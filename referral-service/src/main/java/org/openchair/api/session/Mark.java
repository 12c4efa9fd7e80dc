package org.openchair.api.session;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.openchair.session.AttendanceOutcome;

/**
 * Marks one person. Repeating it changes nothing.
 *
 * @param version version of the mark that the writer saw; 0 for none
 */
public record Mark(@NotNull AttendanceOutcome outcome, @Min(0) int version) {}
