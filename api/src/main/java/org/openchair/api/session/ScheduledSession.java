package org.openchair.api.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openchair.session.SessionState;

/**
 * A session in the caller's own days. It names nobody who attends.
 *
 * @param timeZone IANA zone of the group
 * @param date the day in that zone
 * @param movedTo when the meeting is held now, of its old time; else null
 * @param note why it does not take place, in words; or null
 * @param place where this session is; null when not stated
 * @param elsewhere is the place or link of this session another one than the group's?
 * @param joiningLink the address to join by; null when there is none
 * @param expected people with a seat on that day
 * @param marked people with a mark
 * @param substitute the caller leads this session only, not the group
 * @param ledBy who leads it in place of those who lead the group, or null
 * @param away those who lead the group and are away on that day
 * @param uncovered everybody who leads it is away, and no substitute is named
 */
public record ScheduledSession(
        UUID sessionId,
        UUID groupId,
        String groupName,
        String timeZone,
        LocalDate date,
        Instant startsAt,
        Instant endsAt,
        SessionState state,
        Instant movedTo,
        String note,
        boolean signed,
        String place,
        boolean elsewhere,
        String joiningLink,
        int expected,
        int marked,
        boolean substitute,
        String ledBy,
        List<String> away,
        boolean uncovered) {}
