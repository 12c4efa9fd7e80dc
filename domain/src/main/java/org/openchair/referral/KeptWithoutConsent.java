package org.openchair.referral;

/**
 * What a person keeps of a referral when no consent lets the group know them any more (ADR 31, 76). The database's twin is
 * {@code openchair.what_is_kept}.
 */
public enum KeptWithoutConsent {
    /** The seat they hold. */
    SEAT,
    /** The place on the waitlist; the seat that was offered to them goes to the next. */
    PLACE_WITHOUT_OFFER,
    /** The place on the waitlist. */
    PLACE,
    /** The referral, which the group cannot answer with a seat. */
    REFERRAL;

    /**
     * For a referral in that state; for one that is asked to be canceled, the state in which that was asked.
     *
     * @return null where the group does not have the referral
     */
    public static KeptWithoutConsent of(ReferralState state) {
        return switch (state) {
            case ACCEPTED, ATTENDING, PAUSED -> SEAT;
            case OFFERED -> PLACE_WITHOUT_OFFER;
            case WAITLISTED -> PLACE;
            case SENT, INFO_REQUESTED, CANCEL_REQUESTED -> REFERRAL;
            default -> null;
        };
    }
}
