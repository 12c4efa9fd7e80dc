package org.openchair.api.meeting;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A day on which groups do not meet.
 *
 * @param hostId whose groups do not; null when none does
 * @param host name of the host, or null
 * @param name why, as people read it
 */
public record ClosingDay(UUID id, UUID hostId, String host, LocalDate day, String name) {}
