package org.openchair.api.session;

import java.time.Instant;
import java.util.UUID;
import org.openchair.session.SessionState;

/**
 * A session in a list.
 *
 * @param movedTo when the meeting is held now, of its old time; else null
 * @param attended people who attended
 * @param marked people with a mark
 * @param expected people enrolled on that day
 */
public record SessionSummary(
        UUID id,
        UUID groupId,
        Instant startsAt,
        Instant endsAt,
        SessionState state,
        Instant movedTo,
        int attended,
        int marked,
        int expected,
        boolean signed) {}
