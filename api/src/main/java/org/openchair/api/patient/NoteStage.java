package org.openchair.api.patient;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.openchair.patient.RecoveryStage;

/** Notes the present stage of recovery. Sent with an id made by the client, so that it can be repeated. */
public record NoteStage(@NotNull UUID id, @NotNull RecoveryStage stage) {}
