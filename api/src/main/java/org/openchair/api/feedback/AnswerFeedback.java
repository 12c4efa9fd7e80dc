package org.openchair.api.feedback;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Rates a session: each from 1, not at all, to 5, completely.
 *
 * @param secret the code of the room, or of the one-time link
 * @param sheet random number of the form that was filled in, so that sending it twice counts once
 */
public record AnswerFeedback(
        @NotBlank @Size(max = 100) String secret,
        @NotNull UUID sheet,
        @NotNull @Min(1) @Max(5) Integer heard,
        @NotNull @Min(1) @Max(5) Integer topics,
        @NotNull @Min(1) @Max(5) Integer approach,
        @NotNull @Min(1) @Max(5) Integer overall) {}
