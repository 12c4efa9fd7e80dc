package org.openchair.api.session;

import java.time.Instant;
import java.util.UUID;

/**
 * A group that the caller leads.
 *
 * @param nextSessionAt null when none is planned
 * @param unlogged sessions that are over and have marks missing or are not signed
 */
public record MyGroup(
        UUID id,
        String name,
        String schedule,
        String timeZone,
        int members,
        Integer capacity,
        int unansweredReferrals,
        int unlogged,
        UUID nextSessionId,
        Instant nextSessionAt) {}
