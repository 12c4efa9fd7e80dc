package org.openchair.api.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A red-flag report that waits for its review.
 *
 * @param reporterRole realm role of who reported; who it was is not told
 * @param mine did the caller report it? Then somebody else reviews it
 * @param flags the red flags, with their questions as labels
 * @param note what was seen, or null
 */
public record RedFlagReport(
        UUID id, String reporterRole, boolean mine, List<CodeLabel> flags, String note, Instant at) {}
