package org.openchair.service.letter;

/**
 * What a patient had by a referral, and whether its group has closed meanwhile.
 *
 * @param had while the referral was open last
 * @param groupClosed has the group closed for good, and had it when the referral ended?
 */
record LetterEnding(Had had, boolean groupClosed) {

    /** What a referral gives. */
    enum Had {
        /** A seat in the group. */
        SEAT,
        /** A place on its waitlist, or the offer of a seat. */
        PLACE,
        /** The group had not answered. */
        REFERRAL
    }

    /** The key of the words for how it ended. */
    String key() {
        return (groupClosed ? "closed." : "ended.") + had;
    }
}
