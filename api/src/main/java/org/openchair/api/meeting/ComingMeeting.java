package org.openchair.api.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.openchair.directory.PlannedMeeting.Standing;
import org.openchair.directory.SkipReason;

/**
 * A meeting that takes place, or that the schedule has and that does not take place.
 *
 * @param date the day in the group's zone
 * @param standing whether it takes place, and how that came
 * @param reason why it does not, or was moved or added; null when it is simply on schedule
 * @param note the reason in words: the holiday, the closing day, or what was noted; or null
 * @param changeId the change that can be undone, or null
 * @param scheduledOn day of the schedule that was moved or called off; null when nobody changed it, and for an extra meeting
 * @param movedTo start of the meeting that takes place instead; null unless it was moved away
 */
public record ComingMeeting(
        LocalDate date,
        Instant startsAt,
        Instant endsAt,
        Standing standing,
        SkipReason reason,
        String note,
        UUID changeId,
        LocalDate scheduledOn,
        Instant movedTo) {}
