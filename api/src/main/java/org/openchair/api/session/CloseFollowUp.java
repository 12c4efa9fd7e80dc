package org.openchair.api.session;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.openchair.session.NextStep;
import org.openchair.session.ReachOut;

/**
 * Says what came of asking after a person. Repeating it changes nothing.
 *
 * @param version version of the follow-up that the person saw
 * @param reason code of the vocabulary {@code absence-reason}
 */
public record CloseFollowUp(
        @Min(1) int version,
        @NotBlank @Size(max = 60) String reason,
        @NotNull ReachOut reachOut,
        @NotNull NextStep nextStep) {}
