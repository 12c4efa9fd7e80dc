package org.openchair.service.referral;

import org.openchair.referral.ReferralState;

/** What a state tells the person who looks at it. */
final class Labels {

    private Labels() {}

    /** Realm role whose turn it is, or null. */
    static String turn(ReferralState state) {
        return state.turn() == null ? null : state.turn().realmRole();
    }
}
