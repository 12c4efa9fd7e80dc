package org.openchair.api.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A group that waits for whoever looks after the directory.
 *
 * @param kind {@code red-flag-review}, {@code charter-changed}, {@code group-submitted} or {@code vetting-due}
 * @param since since when it waits
 * @param until last day on which its vetting holds, or null
 */
public record VettingTask(String kind, UUID groupId, String name, Instant since, LocalDate until) {}
