package org.openchair.api.feedback;

import java.time.LocalDate;

/**
 * The session that can be rated: its day, and not its group, since whoever looks on may read it.
 *
 * @param day in the group's zone
 */
public record FeedbackInvitation(LocalDate day) {}
