package org.openchair.service.health;

import java.util.List;
import org.openchair.api.schedule.TimerStatus;

/**
 * What the database said when it was last asked.
 *
 * @param takesWrites false for a standby, or when it was told to take none
 * @param late the jobs that are late
 */
record DatabaseSign(boolean takesWrites, List<TimerStatus> late) {}
