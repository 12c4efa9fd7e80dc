package org.openchair.api.feedback;

import java.time.Instant;
import java.util.UUID;

/**
 * The time in which members can rate a session.
 *
 * @param opensAt when a code can be shown first
 * @param closesAt from when nobody can answer any more
 * @param codeEndsAt until when the code that was shown works; null when there is none
 * @param code the code, only right after it was made
 * @param url the address behind the code, only right after it was made
 */
public record FeedbackRound(
        UUID sessionId,
        UUID groupId,
        String groupName,
        String timeZone,
        Instant startsAt,
        Instant opensAt,
        Instant closesAt,
        Instant codeEndsAt,
        String code,
        String url) {}
