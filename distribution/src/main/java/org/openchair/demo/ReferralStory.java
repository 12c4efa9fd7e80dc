package org.openchair.demo;

import static org.openchair.referral.ReferralMove.ACCEPT;
import static org.openchair.referral.ReferralMove.ACCEPT_OFFER;
import static org.openchair.referral.ReferralMove.ANSWER_INFO;
import static org.openchair.referral.ReferralMove.ATTEND_FIRST;
import static org.openchair.referral.ReferralMove.COMPLETE;
import static org.openchair.referral.ReferralMove.COMPLETE_INSTEAD;
import static org.openchair.referral.ReferralMove.CONFIRM_CANCEL;
import static org.openchair.referral.ReferralMove.DECLINE;
import static org.openchair.referral.ReferralMove.GIVE_UP;
import static org.openchair.referral.ReferralMove.LEAVE_EARLY;
import static org.openchair.referral.ReferralMove.MARK_ENTERED_IN_ERROR;
import static org.openchair.referral.ReferralMove.OFFER;
import static org.openchair.referral.ReferralMove.PAUSE;
import static org.openchair.referral.ReferralMove.REQUEST_CANCEL;
import static org.openchair.referral.ReferralMove.REQUEST_INFO;
import static org.openchair.referral.ReferralMove.RESUME;
import static org.openchair.referral.ReferralMove.RETURN_TO_WAITLIST;
import static org.openchair.referral.ReferralMove.SEND;
import static org.openchair.referral.ReferralMove.TRANSFER;
import static org.openchair.referral.ReferralMove.WAITLIST;
import static org.openchair.referral.ReferralMove.WITHDRAW;

import java.util.List;
import org.openchair.referral.ReferralMove;

/** What can become of a referral, told as the moves that lead there. Together the stories end in every state there is. */
enum ReferralStory {
    UNSENT_DRAFT(4, 21),
    WAITS_FOR_AN_ANSWER(8, 12, SEND),
    WAS_ASKED_FOR_MORE(4, 18, SEND, REQUEST_INFO),
    ANSWERED_AND_WAITS_AGAIN(2, 25, SEND, REQUEST_INFO, ANSWER_INFO),
    DECLINED(6, 0, SEND, DECLINE),
    WAITS_FOR_A_SEAT(3, 40, SEND, WAITLIST),
    WAS_OFFERED_A_SEAT(2, 60, SEND, WAITLIST, OFFER),
    LET_AN_OFFER_PASS(2, 70, SEND, WAITLIST, OFFER, RETURN_TO_WAITLIST),
    WITHDREW(2, 0, SEND, WAITLIST, WITHDRAW),
    IS_EXPECTED(5, 14, SEND, ACCEPT),
    NEVER_CAME(4, 0, SEND, ACCEPT, GIVE_UP),
    ATTENDS(70, 0, SEND, ACCEPT, ATTEND_FIRST),
    ATTENDS_AFTER_A_QUESTION(6, 0, SEND, REQUEST_INFO, ANSWER_INFO, ACCEPT, ATTEND_FIRST),
    ATTENDS_AFTER_WAITING(6, 0, SEND, WAITLIST, OFFER, ACCEPT_OFFER, ATTEND_FIRST),
    IS_ON_A_BREAK(4, 0, SEND, ACCEPT, ATTEND_FIRST, PAUSE),
    CAME_BACK_AFTER_A_BREAK(3, 0, SEND, ACCEPT, ATTEND_FIRST, PAUSE, RESUME),
    COMPLETED(20, 0, SEND, ACCEPT, ATTEND_FIRST, COMPLETE),
    LEFT_EARLY(10, 0, SEND, ACCEPT, ATTEND_FIRST, LEAVE_EARLY),
    CHANGED_GROUPS(5, 0, SEND, ACCEPT, ATTEND_FIRST, TRANSFER),
    ASKS_TO_CANCEL(2, 60, SEND, ACCEPT, ATTEND_FIRST, REQUEST_CANCEL),
    CANCELLED(2, 0, SEND, REQUEST_CANCEL, CONFIRM_CANCEL),
    HAD_COMPLETED_ALREADY(1, 0, SEND, ACCEPT, ATTEND_FIRST, REQUEST_CANCEL, COMPLETE_INSTEAD),
    WAS_A_MISTAKE(2, 0, SEND, MARK_ENTERED_IN_ERROR);

    private final int weight;
    private final int recentDays;
    private final List<ReferralMove> moves;

    ReferralStory(int weight, int recentDays, ReferralMove... moves) {
        this.weight = weight;
        this.recentDays = recentDays;
        this.moves = List.of(moves);
    }

    /** How common the story is, beside the others. */
    int weight() {
        return weight;
    }

    /** The story began at most that many days ago; 0 when any time will do. */
    int recentDays() {
        return recentDays;
    }

    List<ReferralMove> moves() {
        return moves;
    }

    /** Does the group still have to do something, so that a group that is closed cannot be in it? */
    boolean open() {
        return recentDays > 0;
    }
}
