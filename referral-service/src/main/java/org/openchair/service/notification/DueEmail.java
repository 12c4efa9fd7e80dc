package org.openchair.service.notification;

import java.time.Instant;
import java.util.UUID;
import org.openchair.notification.NoticeKind;

/**
 * A mail that is to be sent now.
 *
 * @param staffId to whom of the staff, or null
 * @param patientId to which patient, or null
 * @param kind what a mail to a patient is about; null in a mail to staff
 * @param sessionId the session that a patient is asked to rate, or null
 * @param newsId the changes of meetings that a patient is told of, or null
 * @param attempts how often the server has been asked to take it, this time included
 */
record DueEmail(
        UUID id,
        UUID staffId,
        UUID patientId,
        NoticeKind kind,
        UUID sessionId,
        UUID newsId,
        Instant madeAt,
        int attempts) {}
