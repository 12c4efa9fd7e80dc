package org.openchair.referral;

import static org.openchair.staff.Role.CLINICIAN;
import static org.openchair.staff.Role.FACILITATOR;

import org.openchair.staff.Role;

/** Where a referral stands, whose turn it is, and what that person is advised to do next. */
public enum ReferralState {
    DRAFT(CLINICIAN, "Finish and send the referral."),
    SENT(FACILITATOR, "Accept, decline or ask for information."),
    INFO_REQUESTED(CLINICIAN, "Answer the group's question."),
    WAITLISTED(FACILITATOR, "Offer a seat when one is free."),
    OFFERED(CLINICIAN, "Tell the patient about the offered seat and answer."),
    ACCEPTED(FACILITATOR, "Welcome the person to the first session."),
    ATTENDING(FACILITATOR, "Record attendance at each session."),
    PAUSED(FACILITATOR, "Ask whether the person wants to come back."),
    CANCEL_REQUESTED(FACILITATOR, "Confirm the cancellation, or say that the person completed."),
    DECLINED(CLINICIAN, "Choose another group with the patient."),
    WITHDRAWN(null, null),
    COMPLETED(null, null),
    LEFT_EARLY(CLINICIAN, "Ask the patient what would fit better."),
    TRANSFERRED(null, null),
    NEVER_ATTENDED(CLINICIAN, "Ask the patient what kept them away."),
    CANCELLED(null, null),
    ENTERED_IN_ERROR(null, null);

    /** What the clinic is advised to do after a transfer, until the new referral is sent or discarded. */
    public static final String SEND_ON =
            "Ask the patient again and send the new referral: the patient has no seat now.";

    private final Role turn;
    private final String nextStep;

    ReferralState(Role turn, String nextStep) {
        this.turn = turn;
        this.nextStep = nextStep;
    }

    /** Whose turn it is; null when no one has to act. */
    public Role turn() {
        return turn;
    }

    /** What that person is advised to do; null when no one has to act. */
    public String nextStep() {
        return nextStep;
    }

    /**
     * Where the clinic is told that it stands: a clinic that does not hear whether the person comes is told of a seat, and that the
     * group ended the referral, whatever came of it (ADR 86). The database's twin is {@code told_state}.
     */
    public ReferralState told(boolean participationShared) {
        if (participationShared) {
            return this;
        }
        return switch (this) {
            case ATTENDING, PAUSED -> ACCEPTED;
            case NEVER_ATTENDED, LEFT_EARLY, COMPLETED -> CANCELLED;
            default -> this;
        };
    }

    /** Whose turn it is as the clinic is told; null when no one has to act. */
    public Role turn(boolean participationShared) {
        return advising(participationShared).turn;
    }

    /** What that person is advised to do as the clinic is told; null when no one has to act. */
    public String nextStep(boolean participationShared) {
        return !participationShared && told(false) == ACCEPTED
                ? "Look after the person in the group."
                : advising(participationShared).nextStep;
    }

    /** A clinic that is told no more than that it ended asks the patient: perhaps they never came. */
    private ReferralState advising(boolean participationShared) {
        ReferralState told = told(participationShared);
        return !participationShared && told == CANCELLED ? LEFT_EARLY : told;
    }

    /** Is it after the group accepted, so that what the group says of a move from here may tell whether the person comes? */
    public boolean afterAcceptance() {
        return seated() || this == CANCEL_REQUESTED || told(false) == CANCELLED;
    }

    /** Does the person hold a seat in the group in this state? While a cancellation is asked for, {@link StateBeforeMove} knows. */
    public boolean seated() {
        return this == ACCEPTED || this == ATTENDING || this == PAUSED;
    }

    /** Is a seat kept for the person in this state, taken or offered? */
    public boolean holdsSeat() {
        return seated() || this == OFFERED;
    }

    /** Where a referral is after its clinic asked to cancel and took that back: an offer is given up by asking. */
    ReferralState withoutOffer() {
        return this == OFFERED ? WAITLISTED : this;
    }

    /** Did the group not work out, so that the next choice is to be asked? */
    public boolean leavesChoice() {
        return switch (this) {
            case DECLINED, WITHDRAWN, NEVER_ATTENDED, LEFT_EARLY, TRANSFERRED, CANCELLED -> true;
            default -> false;
        };
    }

    /** Does the group have it now, to answer it or to look after the person? The database's twin is {@code open_to_group}. */
    public boolean openToGroup() {
        return this != DRAFT && !ended();
    }

    /** Has the referral come to an end? */
    public boolean ended() {
        return switch (this) {
            case DECLINED, WITHDRAWN, COMPLETED, LEFT_EARLY, TRANSFERRED, NEVER_ATTENDED, CANCELLED, ENTERED_IN_ERROR ->
                true;
            default -> false;
        };
    }
}
