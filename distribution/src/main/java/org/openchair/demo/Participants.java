package org.openchair.demo;

import java.time.ZoneId;
import java.util.UUID;
import org.openchair.staff.Role;

/**
 * Who plays in a story of a referral.
 *
 * @param referrer the clinician
 * @param group led by its first leader
 */
record Participants(ReferralStory story, DemoPatient patient, UUID referrer, DemoGroup group) {

    /** The zone in which people work. */
    ZoneId zone() {
        return patient.clinic().zone();
    }

    /** Who acts in that role; null for the platform. */
    UUID actor(Role role) {
        return switch (role) {
            case SYSTEM -> null;
            case CLINICIAN -> referrer;
            default -> group.leaders().get(0);
        };
    }
}
