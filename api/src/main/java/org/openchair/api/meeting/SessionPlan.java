package org.openchair.api.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.openchair.directory.SkipReason;
import org.openchair.session.SessionState;

/**
 * One session as it is planned: when, where, and who leads it. It names nobody who attends.
 *
 * @param version version of the session, to send back with a change
 * @param timeZone IANA zone in which the group lives
 * @param date the day in that zone
 * @param movedTo when the meeting is held now, of its old time; else null
 * @param reason why it does not take place; null when it does, or when nobody said
 * @param note that reason in words, or null
 * @param usualPlace where the group meets; null when not stated
 * @param place room or place of this session; null where the group's own holds
 * @param joiningLink link of this session; null where the group's own holds
 * @param leaders who leads the group
 * @param substitute who leads this session in their place, or null
 * @param uncovered everybody who leads it is away, and no substitute is named
 */
public record SessionPlan(
        UUID sessionId,
        int version,
        UUID groupId,
        String groupName,
        String timeZone,
        LocalDate date,
        Instant startsAt,
        Instant endsAt,
        SessionState state,
        Instant movedTo,
        SkipReason reason,
        String note,
        boolean signed,
        String usualPlace,
        String place,
        String joiningLink,
        List<Leader> leaders,
        Leader substitute,
        boolean uncovered) {

    /**
     * Somebody who leads it.
     *
     * @param away is the person away on that day?
     */
    public record Leader(UUID staffId, String name, boolean away) {}
}
