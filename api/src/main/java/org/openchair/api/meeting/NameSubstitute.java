package org.openchair.api.meeting;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Names who leads one session in place of those who lead the group. Repeating it with the same id changes nothing.
 *
 * @param id made by the client
 * @param staffId who leads it
 */
public record NameSubstitute(@NotNull UUID id, @NotNull UUID staffId) {}
