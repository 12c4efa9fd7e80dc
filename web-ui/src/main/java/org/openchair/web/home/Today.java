package org.openchair.web.home;

import java.util.List;
import org.openchair.api.session.ScheduledSession;

/**
 * Where a facilitator starts: the sessions of the day, and what needs them.
 *
 * @param work what needs the facilitator
 * @param sessions those of today, in their order
 */
public record Today(WorkList work, List<ScheduledSession> sessions) {}
