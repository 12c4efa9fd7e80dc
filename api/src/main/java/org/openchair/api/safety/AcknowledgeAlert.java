package org.openchair.api.safety;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.openchair.safety.SafetyAction;

/**
 * Says that the caller is handling an alert. Repeating it changes nothing.
 *
 * @param action what is being done
 * @param note what else the clinic should know, or null; from whoever raised the alert, why a colleague is not handling it
 */
public record AcknowledgeAlert(@NotNull SafetyAction action, @Size(min = 1, max = 1000) String note) {}
