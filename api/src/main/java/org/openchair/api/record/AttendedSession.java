package org.openchair.api.record;

import java.time.LocalDate;
import java.util.UUID;
import org.openchair.directory.MeetingFormat;
import org.openchair.session.AttendanceOutcome;
import org.openchair.session.Modality;

/**
 * A session that was held while a patient had a seat, as their clinic sees it: that they came and how, nothing of what it was
 * about.
 *
 * @param outcome the mark, as amended
 * @param modality how the person took part; null when not stated
 * @param format how the group meets; null when not stated
 */
public record AttendedSession(
        UUID sessionId,
        String groupName,
        LocalDate day,
        AttendanceOutcome outcome,
        Modality modality,
        MeetingFormat format) {}
