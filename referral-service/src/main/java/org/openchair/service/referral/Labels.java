package org.openchair.service.referral;

import java.util.Optional;
import org.openchair.referral.ReferralState;
import org.openchair.staff.Role;

/** What a state tells the person who looks at it. */
final class Labels {

    private Labels() {}

    /** Realm role whose turn it is, or null; nobody's when another referral goes on from this one. */
    static String turn(ReferralState state, boolean continued, boolean participationShared) {
        return state.ended() && continued ? null : turn(state, participationShared);
    }

    /** What that person is advised to do, or null. */
    static String nextStep(ReferralState state, boolean continued, boolean participationShared) {
        return state.ended() && continued ? null : state.nextStep(participationShared);
    }

    /** Realm role whose turn it is, or null. */
    static String turn(ReferralState state, boolean participationShared) {
        return Optional.ofNullable(state.turn(participationShared))
                .map(Role::realmRole)
                .orElse(null);
    }
}
