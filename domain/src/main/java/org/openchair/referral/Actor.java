package org.openchair.referral;

import java.util.UUID;
import org.openchair.staff.Role;

/**
 * Who makes a move, and in which role.
 *
 * @param staffId null when the platform does
 */
public record Actor(UUID staffId, Role role) {

    /** The platform, acting on a fact such as a first attended session. */
    public static Actor system() {
        return new Actor(null, Role.SYSTEM);
    }
}
