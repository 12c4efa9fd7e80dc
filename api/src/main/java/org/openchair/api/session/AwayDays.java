package org.openchair.api.session;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Days on which the caller is away.
 *
 * @param sessions planned sessions of the caller's groups on these days
 * @param uncovered those of them that nobody leads
 */
public record AwayDays(UUID id, LocalDate firstDay, LocalDate lastDay, int sessions, int uncovered) {}
