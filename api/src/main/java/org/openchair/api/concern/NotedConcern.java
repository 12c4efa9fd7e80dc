package org.openchair.api.concern;

import java.time.Instant;
import java.util.UUID;
import org.openchair.concern.ConcernKind;
import org.openchair.concern.ConcernReach;

/**
 * A concern as those who lead the group read it.
 *
 * @param callName the person, as the group calls them
 * @param reach who learns of it, and why
 * @param acknowledgedAt when a clinician took note; null while it waits or stays
 */
public record NotedConcern(
        UUID id,
        UUID enrollmentId,
        String callName,
        ConcernKind kind,
        String seen,
        String actionTaken,
        ConcernReach reach,
        String reason,
        Instant notedAt,
        String notedBy,
        Instant acknowledgedAt) {}
