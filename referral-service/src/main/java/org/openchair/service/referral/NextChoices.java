package org.openchair.service.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.openchair.Outcome;
import org.openchair.api.referral.MakeMove;
import org.openchair.api.referral.MoveMade;
import org.openchair.api.referral.ReferralView;
import org.openchair.api.referral.TakeNextChoice;
import org.openchair.referral.ReferralMove;
import org.openchair.referral.ReferralState;
import org.openchair.screening.ScreenAnswer;
import org.openchair.service.persistence.Savepoint;
import org.openchair.service.screening.Screening;

/**
 * The clinician's one act when a group could not take the person: the next choice is written, and sent if nothing is missing. What
 * is missing, such as consent with that group or an answer to the text screen, leaves a draft that asks for it.
 */
@RequestScoped
public class NextChoices {

    @Inject
    Screening screening;

    @Inject
    Forwarding forwarding;

    @Inject
    MoveReferral moving;

    @Inject
    ReferralRecords records;

    @Inject
    Savepoint savepoint;

    /** The new referral, sent or a draft; refused as forwarding is, or with {@code no-choice-left}. */
    public Outcome<ReferralView> take(UUID ended, TakeNextChoice asked) {
        return forwarding.toNextChoice(ended, asked).then(records::read).then(begun -> sent(begun, asked));
    }

    private Outcome<ReferralView> sent(ReferralView begun, TakeNextChoice asked) {
        if (begun.state() != ReferralState.DRAFT || Boolean.TRUE.equals(begun.inDangerNow())) {
            return Outcome.done(begun);
        }
        MakeMove send = new MakeMove(asked.sendId(), ReferralMove.SEND, begun.version(), null, null, null, null);
        Outcome<MoveMade> sent = savepoint.attempt(() -> moving.move(begun.id(), send)
                .then(made -> screening.check(ScreenAnswer.danger(asked.inDangerNow()), made)));
        screening.forget();
        return savepoint.isLost() ? sent.then(never -> records.read(begun.id())) : records.read(begun.id());
    }
}
