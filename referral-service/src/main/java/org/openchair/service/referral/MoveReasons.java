package org.openchair.service.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.openchair.Outcome;
import org.openchair.Refusal;
import org.openchair.api.referral.MakeMove;
import org.openchair.referral.ReferralMove;
import org.openchair.service.persistence.Query;
import org.openchair.service.persistence.Rows;

/** The coded reasons of moves. A group declines for a reason of the vocabulary, so that reasons can be counted. */
@RequestScoped
public class MoveReasons {

    @Inject
    Rows rows;

    /** Refused with {@code reason-unknown}. Whether a reason is needed at all is for the move to say. */
    Outcome<MakeMove> check(MakeMove asked) {
        boolean unknown = asked.move() == ReferralMove.DECLINE && asked.reason() != null && !known(asked.reason());
        return unknown
                ? Outcome.refused(new Refusal("reason-unknown", "Choose one of the listed reasons.", "reason"))
                : Outcome.done(asked);
    }

    private boolean known(String reason) {
        return rows.any(Query.of(
                "SELECT code FROM openchair.offered_code WHERE vocabulary = 'decline-reason' AND code = ?", reason));
    }
}
