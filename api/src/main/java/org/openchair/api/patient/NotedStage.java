package org.openchair.api.patient;

import java.time.Instant;
import java.util.UUID;
import org.openchair.patient.RecoveryStage;

/** A stage of recovery as it was noted. */
public record NotedStage(UUID id, RecoveryStage stage, Instant notedAt, String notedBy) {}
