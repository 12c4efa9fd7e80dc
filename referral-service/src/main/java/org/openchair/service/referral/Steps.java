package org.openchair.service.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.openchair.Outcome;
import org.openchair.audit.AuditEvent;
import org.openchair.audit.AuditTrail;
import org.openchair.referral.Facts;
import org.openchair.referral.MoveCondition;
import org.openchair.referral.Referral;
import org.openchair.referral.ReferralState;
import org.openchair.referral.Referrals;
import org.openchair.referral.StateBeforeMove;
import org.openchair.referral.Step;
import org.openchair.service.notification.MoveNotices;

/** Takes a step of the table in the transaction of the caller, with what it means for the seat, for those who wait, and for the audit. */
@RequestScoped
public class Steps {

    @Inject
    Referrals referrals;

    @Inject
    SeatKeeping seats;

    @Inject
    FreeSeats freeSeats;

    @Inject
    MoveNotices notices;

    @Inject
    AuditTrail audit;

    /** Refused as the table says, or with {@code cohort-started}; the database refuses the seat too many. */
    public Outcome<Referral> take(Referral referral, Step step) {
        StateBeforeMove before = referral.standing();
        Facts facts = step.move().proviso() == MoveCondition.NONE ? Facts.none() : seats.facts(referral);
        int position = referrals.historyLength(referral.id()) + 1;
        return referral.make(step, facts, position).then(event -> {
            referrals.add(event);
            notices.tell(referral, step);
            audit.record(AuditEvent.changed(
                    "referral." + step.move().name().toLowerCase(Locale.ROOT),
                    referral.patientId(),
                    "referral",
                    referral.id()));
            return seats.follow(referral, before, step.move()).then(followed -> passOn(followed, before));
        });
    }

    /** A seat that is not kept any more goes to whoever is next; who begins to wait may be next at once. */
    private Outcome<Referral> passOn(Referral referral, StateBeforeMove before) {
        boolean freed = before.holdsSeat() && !referral.standing().holdsSeat();
        if (freed || referral.state() == ReferralState.WAITLISTED) {
            freeSeats.offer(referral.groupId());
        }
        return Outcome.done(referral);
    }
}
