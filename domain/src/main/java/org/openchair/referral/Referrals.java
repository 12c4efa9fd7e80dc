package org.openchair.referral;

import java.util.Optional;
import java.util.UUID;

/** The referrals of all clinics, with their history. */
public interface Referrals {

    Optional<Referral> find(UUID id);

    /**
     * Finds it and keeps other writers waiting until the transaction ends, so that a stale version is seen, not guessed. The person is
     * held too, as by {@link org.openchair.patient.Patients#hold}.
     */
    Optional<Referral> findForChange(UUID id);

    /**
     * The same for a move, with the group as far as the move touches it: its seats, or that it takes referrals. Moves that only rely on
     * what is recorded of the person do not wait for each other.
     */
    Optional<Referral> findForMove(UUID id, ReferralMove move);

    /** Adds it at once, so that history and consent can refer to it. */
    void add(Referral referral);

    /**
     * Who is offered a free seat of the group next, kept for change like the group's seats. Empty when no seat is free, when the
     * group offers none by itself now, when nobody is ready, or when somebody else is just moving the one whose turn it is.
     */
    Optional<Referral> nextInLine(UUID groupId);

    /** An offer of the group that can be taken no more ({@code openchair.offer_is_over}), kept for change; never one that someone else is just moving. */
    Optional<Referral> offerThatIsOver(UUID groupId);

    /** Number of rows of history so far. */
    int historyLength(UUID referralId);

    Optional<ReferralEvent> event(UUID id);

    /** The newest row of history of a referral that has one, as every stored one does. */
    ReferralEvent lastEvent(UUID referralId);

    /** The referral that goes on from this one, if there is one that was not entered in error. */
    Optional<Referral> continuationOf(UUID referralId);

    /** Adds it at once, so that each row of history after the first is one version more of its referral. */
    void add(ReferralEvent event);
}
