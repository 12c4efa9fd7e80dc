package org.openchair.referral;

/**
 * What is known of a referral besides its state, for the moves that depend on it.
 *
 * @param attended sessions attended from the present seat
 * @param onTrial does the person hold the present seat on trial?
 * @param continued does another referral, not entered in error, go on from this one?
 * @param daysInState whole days since the present state began
 * @param offerOver has the last day of the offered seat passed?
 * @param ready does the person wait for nothing but a seat?
 * @param groupClosed will the group never answer or seat the person any more?
 * @param cohortMissed has the cohort started without the person, who was not put on the list for the next one?
 */
public record Facts(
        int attended,
        boolean onTrial,
        boolean continued,
        long daysInState,
        boolean offerOver,
        boolean ready,
        boolean groupClosed,
        boolean cohortMissed) {

    /** Attended sessions after which the facilitator is asked whether the group fits. */
    public static final int TRIAL_SESSIONS = 3;

    /** Days within which an ended referral can be opened again; after that the patient is asked anew, by a new referral. */
    public static final int DAYS_TO_REOPEN = 90;

    private static final Facts NONE = new Facts(0, false, false, 0);

    /** Of somebody who does not wait, in a group that goes on. */
    public Facts(int attended, boolean onTrial, boolean continued, long daysInState) {
        this(attended, onTrial, continued, daysInState, false, false, false, false);
    }

    /** The same for who is not told whether the person comes. */
    public Facts withoutAttendance() {
        return new Facts(0, false, continued, daysInState, offerOver, ready, groupClosed, cohortMissed);
    }

    /** Nothing happened yet. */
    public static Facts none() {
        return NONE;
    }

    /** Is the trial long enough to say whether the group fits? */
    public boolean fitIsDue() {
        return onTrial && attended >= TRIAL_SESSIONS;
    }

    boolean reopenable() {
        return !continued && daysInState <= DAYS_TO_REOPEN;
    }
}
