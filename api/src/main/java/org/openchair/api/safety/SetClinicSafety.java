package org.openchair.api.safety;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;

/**
 * Changes whom a clinic alerts.
 *
 * @param version version that the writer saw
 * @param safetyContactId one of the clinic's people, or null for all of its clinicians
 * @param escalationMinutes 5 to 240
 */
public record SetClinicSafety(@Min(1) int version, UUID safetyContactId, @Min(5) @Max(240) int escalationMinutes) {}
