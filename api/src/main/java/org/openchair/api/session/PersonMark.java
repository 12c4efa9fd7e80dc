package org.openchair.api.session;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.openchair.session.AttendanceOutcome;
import org.openchair.session.Modality;

/**
 * One of several marks of a session.
 *
 * @param id made by the writer: the same id again gets the same answer, whatever was marked since
 * @param modality how whoever was there took part; null for what is usual in the group
 * @param version version of the mark that the writer saw; 0 for none
 */
public record PersonMark(
        @NotNull UUID id,
        @NotNull UUID enrollmentId,
        @NotNull AttendanceOutcome outcome,
        Modality modality,
        @Min(0) int version) {}
