package org.openchair.referral;

import static org.openchair.referral.ReferralState.INFO_REQUESTED;
import static org.openchair.referral.ReferralState.OFFERED;
import static org.openchair.referral.ReferralState.SENT;
import static org.openchair.referral.ReferralState.WAITLISTED;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openchair.Refusal;
import org.openchair.Rule;
import org.openchair.staff.Role;

/**
 * What is in the way of a seat now, as {@code openchair.seat_obstacle} finds it: the one answer on which the next step, the moves that are
 * shown, the work list and the return letter rely, for the clinic and for the group. Each is told only what is theirs to know.
 */
public enum SeatObstacle {
    /** It is closed for good, as {@code openchair.is_closed} says; also in the way of who has a seat. A suspension, however long, can end. */
    GROUP_CLOSED(
            EnumSet.range(SENT, ReferralState.CANCEL_REQUESTED),
            "the group has closed",
            "Choose another group with the patient."),
    GROUP_SUSPENDED(
            Before.A_SEAT,
            "the group is suspended",
            "The group takes no one until it has been reviewed. Wait for the review, or choose another group with the patient."),
    COHORT_STARTED(
            Before.A_SEAT,
            "the cohort has started",
            "The cohort has started and takes no one new. Choose another group with the patient, then %s."),
    OFFER_ENDED(
            EnumSet.of(OFFERED),
            "the last day of the offer has passed",
            "The offer has ended, and the seat goes to the next person. Ask whether the patient still wants a seat."),
    CONSENT_OVER(
            Before.A_SEAT,
            "no consent lets the group know the person",
            "No consent to share with the group is in force. Ask the patient again, or decide together what comes next."),
    GUARDIAN_MISSING(
            Before.A_SEAT,
            "no one agreed for a person who is or may be under 18",
            "Record who agreed to this referral: a parent, a guardian, or the patient alone from 12 where state law allows it."),
    OUTSIDE_AGE_RANGE(
            Before.A_SEAT,
            "the group does not admit the person's age",
            "Check the birth date. If it is right, choose another group with the patient, then %s."),
    /** Both are the clinic's patients, and it wrote the note: the clinic alone is told (ADR 90). */
    KEPT_APART(
            Before.A_SEAT,
            "the clinic's note keeps the person apart from someone who has a seat there, or is offered one",
            "No seat can be given in this group now because of your clinic's list of people to keep apart. Choose another group with the patient, then %s."),
    NEXT_COHORT(
            EnumSet.of(WAITLISTED),
            "the cohort has started, and the person is waiting for the next one",
            "The person is waiting for the next cohort. Offer a seat when the group takes new people again."),
    /** Told only of an offered seat: someone who waits is passed over without a word (ADR 70). */
    NOT_POSSIBLE(
            EnumSet.of(OFFERED),
            "anything else that refuses the seat",
            "The seat cannot be taken as things stand. Talk with the group, or choose another group with the patient.");

    private static final String TO_THE_GROUP =
            "This person cannot take the seat as things stand. Talk with the clinic, or undo the offer.";
    private static final Map<SeatObstacle, String> WHILE_SENT = Map.of(
            GROUP_SUSPENDED, "The group takes no one until it has been reviewed. Wait for the review, or decline.",
            COHORT_STARTED,
                    "The cohort has started and takes no one new. Decline, so that the clinic can choose another group, or put the person on the waitlist for the next cohort.");
    private static final String WHILE_WAITING_FOR_COHORT =
            "The cohort has started without the patient. Keep their place for the next cohort, or choose another group with the patient, then withdraw this referral.";
    private static final Set<ReferralMove> SEATING =
            EnumSet.of(ReferralMove.ACCEPT, ReferralMove.OFFER, ReferralMove.ACCEPT_OFFER);
    private static final Set<SeatObstacle> REFUSES_ANSWERS =
            EnumSet.of(GROUP_SUSPENDED, GUARDIAN_MISSING, OUTSIDE_AGE_RANGE);
    private static final Set<SeatObstacle> UNTOLD_TO_GROUPS =
            EnumSet.of(GUARDIAN_MISSING, OUTSIDE_AGE_RANGE, KEPT_APART, NOT_POSSIBLE);

    private final Set<ReferralState> states;
    private final String words;
    private final String nextStep;

    /** States from which a seat is still to come. */
    private static final class Before {
        private static final Set<ReferralState> A_SEAT = EnumSet.of(SENT, INFO_REQUESTED, WAITLISTED, OFFERED);
    }

    SeatObstacle(Set<ReferralState> states, String words, String nextStep) {
        this.states = states;
        this.words = words;
        this.nextStep = nextStep;
    }

    /** The states of a referral in which it is in the way. */
    public Set<ReferralState> states() {
        return Set.copyOf(states);
    }

    /** What is in the way, as it is documented. */
    public String words() {
        return words;
    }

    /** What is advised to the clinic, whose turn it is then, instead of what the state advises; in whatever state it is. */
    public String nextStep() {
        return nextStep.formatted("withdraw this referral, or ask to cancel it");
    }

    /** The same in a state, by the name of the move with which the clinic can end the referral there. */
    private String nextStep(ReferralState state) {
        if (this == COHORT_STARTED && state == WAITLISTED) {
            return WHILE_WAITING_FOR_COHORT;
        }
        return nextStep.formatted(
                ReferralMove.WITHDRAW.from().contains(state)
                        ? "withdraw this referral"
                        : "ask to cancel this referral");
    }

    /**
     * The same obstacle as the group may know it: what is not the group's to know is {@link #NOT_POSSIBLE} of an offered seat, one answer
     * for all of it, and not told of anyone else.
     *
     * @return null for none
     */
    public static SeatObstacle toldToGroup(SeatObstacle found, ReferralState state) {
        if (found == null || !UNTOLD_TO_GROUPS.contains(found)) {
            return found;
        }
        return state == OFFERED ? NOT_POSSIBLE : null;
    }

    /**
     * The same obstacle as it is told on paper: someone else may read it, or be the person from whom the patient is kept apart.
     *
     * @return null for none
     */
    public static SeatObstacle toldOnPaper(SeatObstacle found, ReferralState state) {
        return found == KEPT_APART ? toldToGroup(found, state) : found;
    }

    /**
     * What is advised to the reader, and whose turn that is.
     *
     * @param told what is in the way, as the reader may know it; null for nothing
     * @param reader clinician or facilitator
     * @param participationShared may it be said whether the person came?
     */
    public static Advice advice(ReferralState state, SeatObstacle told, Role reader, boolean participationShared) {
        if (told == null || !told.states.contains(state)) {
            return new Advice(state.turn(participationShared), state.nextStep(participationShared));
        }
        if (state == SENT && WHILE_SENT.containsKey(told)) {
            return new Advice(Role.FACILITATOR, WHILE_SENT.get(told));
        }
        if (told == NEXT_COHORT) {
            return new Advice(Role.FACILITATOR, told.nextStep());
        }
        return told == NOT_POSSIBLE && reader == Role.FACILITATOR
                ? new Advice(Role.FACILITATOR, TO_THE_GROUP)
                : new Advice(Role.CLINICIAN, told.nextStep(state));
    }

    /** Would that move be refused for this reason, or lead no further? In a closed group only what ends a referral leads further. */
    public boolean blocks(ReferralMove move) {
        return this == GROUP_CLOSED
                ? !move.ends() && move != ReferralMove.REQUEST_CANCEL
                : SEATING.contains(move) || move == ReferralMove.ANSWER_INFO && REFUSES_ANSWERS.contains(this);
    }

    /** That a closed group does nothing any more but end what is there; empty for any other obstacle, which the act itself refuses. */
    public Optional<Refusal> objection(ReferralMove move) {
        return Rule.when(
                this == GROUP_CLOSED && blocks(move),
                "group-retired",
                "The group has closed. End the referral, or choose another group with the patient.");
    }

    /**
     * Whose turn it is and what that person is advised to do.
     *
     * @param turn null when no one has to act
     * @param nextStep null when no one has to act
     */
    public record Advice(Role turn, String nextStep) {}
}
