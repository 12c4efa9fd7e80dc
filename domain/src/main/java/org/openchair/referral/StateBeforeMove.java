package org.openchair.referral;

/**
 * Where a referral stands.
 *
 * @param cameFrom the state in which the cancellation was asked for; null in every state but {@code CANCEL_REQUESTED}
 */
public record StateBeforeMove(ReferralState state, ReferralState cameFrom) {

    /** In a state that needs no memory. */
    public static StateBeforeMove of(ReferralState state) {
        return new StateBeforeMove(state, null);
    }

    /** Is a seat kept for the person, taken or offered? */
    public boolean holdsSeat() {
        return seated() || state.holdsSeat();
    }

    /** Does the person hold a seat? Asking for a cancellation frees none; its confirmation does. */
    public boolean seated() {
        return state.seated() || (cameFrom != null && cameFrom.seated());
    }
}
