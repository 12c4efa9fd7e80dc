package org.openchair.api.record;

import java.time.Instant;
import java.util.UUID;

/**
 * A therapist's note as its author reads it.
 *
 * @param callName the person, as the group calls them
 * @param clinicSees do the clinicians of the person's clinic see it?
 */
public record ProgressNote(
        UUID id, UUID enrollmentId, String callName, String note, boolean clinicSees, Instant writtenAt) {}
