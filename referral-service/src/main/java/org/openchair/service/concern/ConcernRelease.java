package org.openchair.service.concern;

import java.util.UUID;
import org.openchair.concern.ConcernKind;
import org.openchair.concern.ConcernReach;

/**
 * What may leave a group about one person, and to whom it would go.
 *
 * @param clinicId the person's clinic
 * @param referrerId the clinician who referred the person
 * @param agreed does the person's consent cover feedback on taking part?
 * @param part2 is the group one for substance use, under 42 CFR part 2?
 */
public record ConcernRelease(
        UUID patientId, UUID groupId, UUID clinicId, UUID referrerId, boolean agreed, boolean part2) {

    /** Who learns of a concern of that kind, and why. */
    public ConcernReach of(ConcernKind kind) {
        return ConcernReach.of(kind, agreed, part2);
    }

    /** Do the clinicians of the person's clinic see a therapist's notes? As treatment they do, but under part 2 only by consent. */
    public boolean letsNotesOut() {
        return agreed || !part2;
    }
}
