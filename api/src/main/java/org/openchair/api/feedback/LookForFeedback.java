package org.openchair.api.feedback;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Asks which session a code or a one-time link lets somebody rate. */
public record LookForFeedback(@NotBlank @Size(max = 100) String secret) {}
