package org.openchair.api.outcome;

import java.util.UUID;

/**
 * Attaches a score to a draft.
 *
 * @param assessmentId the patient's own; null takes away the one attached
 */
public record AttachScore(UUID assessmentId) {}
