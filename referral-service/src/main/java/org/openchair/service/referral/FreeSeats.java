package org.openchair.service.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.openchair.Ids;
import org.openchair.Outcome;
import org.openchair.directory.Groups;
import org.openchair.directory.SupportGroup;
import org.openchair.referral.Actor;
import org.openchair.referral.MoveStatement;
import org.openchair.referral.Referral;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.Referrals;
import org.openchair.referral.Step;
import org.openchair.referral.WaitlistReadiness;
import org.openchair.service.persistence.RowLocks;
import org.openchair.service.persistence.RowLocks.Strength;
import org.openchair.service.persistence.RowLocks.Table;

/**
 * Gives the free seats of a group to those who wait, in the transaction of whatever freed them. Whoever acts on a group's seats holds
 * the group's row, so that of several at once each sees what the one before did; a referral that somebody else is just moving is
 * never waited for, and looked at again by the next who acts, or within a minute by the platform.
 */
@RequestScoped
public class FreeSeats {

    /** Most people moved in one transaction; the minute's round goes on with the rest. */
    private static final int AT_ONCE = 200;

    @Inject
    Referrals referrals;

    @Inject
    RowLocks locks;

    @Inject
    Groups groups;

    @Inject
    Steps steps;

    @Inject
    OfferTerms terms;

    @Inject
    Clock clock;

    /** Offers every free seat to the next in line, where the group does so of itself. */
    public void offer(UUID groupId) {
        locks.lock(Table.GROUP, groupId, Strength.CHANGE);
        Optional<Referral> next = referrals.nextInLine(groupId);
        for (int offered = 0; next.isPresent() && offered < AT_ONCE; offered++) {
            SupportGroup group = groups.find(groupId).orElseThrow();
            take(next.get(), ReferralMove.OFFER, MoveStatement.offerUntil(null, terms.lastDay(group)));
            next = referrals.nextInLine(groupId);
        }
    }

    /** Withdraws the offers that cannot be taken any more: their last day has passed, or the consent is over. Each freed seat goes on. */
    public void takeBackOver(UUID groupId) {
        locks.lock(Table.GROUP, groupId, Strength.CHANGE);
        Optional<Referral> over = referrals.offerThatIsOver(groupId);
        for (int returned = 0; over.isPresent() && returned < AT_ONCE; returned++) {
            SupportGroup group = groups.find(groupId).orElseThrow();
            String why = WaitlistReadiness.whyTakenBack(over.get(), group.today(clock));
            take(over.get(), ReferralMove.RETURN_TO_WAITLIST, MoveStatement.because(why, null));
            over = referrals.offerThatIsOver(groupId);
        }
    }

    private void take(Referral referral, ReferralMove move, MoveStatement said) {
        Step step = new Step(Ids.next(), move, Actor.system(), said, clock.instant());
        if (steps.take(referral, step) instanceof Outcome.Refused<Referral> refused) {
            throw new IllegalStateException(
                    move + " of the platform was refused: " + refused.refusal().code());
        }
    }
}
