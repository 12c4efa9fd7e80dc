package org.openchair.api.session;

import java.util.UUID;
import org.openchair.session.AttendanceOutcome;
import org.openchair.session.Modality;

/**
 * A mark as it was kept.
 *
 * @param id the one that the writer made; in a conflict null
 * @param modality null when absent or never said
 * @param version version of the person's mark now; 0 for none
 */
public record Marked(UUID id, UUID enrollmentId, AttendanceOutcome outcome, Modality modality, int version) {}
