package org.openchair.api.patient;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.openchair.patient.ConsentMethod;

/**
 * A patient takes a consent back; it counts at once. Repeating it with the same id changes nothing.
 *
 * @param id made by the client
 * @param how how the patient said so
 */
public record WithdrawConsent(@NotNull UUID id, @NotNull ConsentMethod how) {}
