package org.openchair.api.referral;

import java.util.List;
import org.openchair.referral.ReferralMove;

/** The reasons of every move that needs one. */
public record ReasonLists(List<ReasonList> moves) {

    /** Those of one move; none for a move that needs no reason. */
    public List<CodedReason> of(ReferralMove move) {
        return moves.stream()
                .filter(each -> each.move() == move)
                .findFirst()
                .map(ReasonList::reasons)
                .orElse(List.of());
    }
}
