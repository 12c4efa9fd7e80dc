package org.openchair.api.concern;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.openchair.concern.ConcernKind;
import org.openchair.concern.ConcernReach;

/**
 * A concern as the clinicians of the person's clinic read it.
 *
 * @param day day of the session
 * @param notice what a record about substance use has to carry; null for another group's
 * @param acknowledgedAt null while it waits
 */
public record PatientConcern(
        UUID id,
        String groupName,
        LocalDate day,
        ConcernKind kind,
        String seen,
        String actionTaken,
        ConcernReach reach,
        String reason,
        String notice,
        Instant notedAt,
        String notedBy,
        Instant acknowledgedAt,
        String acknowledgedBy) {}
