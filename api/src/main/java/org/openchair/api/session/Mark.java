package org.openchair.api.session;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.openchair.session.AttendanceOutcome;
import org.openchair.session.Modality;

/**
 * Marks one person. Repeating it changes nothing.
 *
 * @param id made by the writer: the same id again gets the same answer, whatever was marked since; null for a writer who does
 *     not send again
 * @param modality how whoever was there took part; null for what is usual in the group
 * @param version version of the mark that the writer saw; 0 for none
 */
public record Mark(UUID id, @NotNull AttendanceOutcome outcome, Modality modality, @Min(0) int version) {}
