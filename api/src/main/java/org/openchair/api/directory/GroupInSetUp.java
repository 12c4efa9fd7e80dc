package org.openchair.api.directory;

import java.time.Instant;
import java.util.UUID;

/**
 * A draft that is being set up.
 *
 * @param begunBy who began it; null for an import
 * @param returnedBecause why it was last returned to its author, or null
 */
public record GroupInSetUp(UUID id, String name, String begunBy, Instant changedAt, String returnedBecause) {}
