package org.openchair.service.referral;

import org.openchair.referral.ReferralState;

/** What a state tells the person who looks at it. */
final class Labels {

    private Labels() {}

    /** Realm role whose turn it is, or null; nobody's when another referral goes on from this one. */
    static String turn(ReferralState state, boolean continued) {
        return state.ended() && continued ? null : turn(state);
    }

    /** What that person is advised to do, or null. */
    static String nextStep(ReferralState state, boolean continued, boolean participationShared) {
        return state.ended() && continued ? null : state.nextStep(participationShared);
    }

    /** Realm role whose turn it is, or null. */
    static String turn(ReferralState state) {
        return state.turn() == null ? null : state.turn().realmRole();
    }
}
