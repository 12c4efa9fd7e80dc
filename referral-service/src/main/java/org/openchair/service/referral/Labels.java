package org.openchair.service.referral;

import java.util.Optional;
import org.openchair.referral.ReferralState;
import org.openchair.referral.SeatObstacle;
import org.openchair.referral.SeatObstacle.Advice;
import org.openchair.service.data.Row;
import org.openchair.staff.Role;

/** What a state tells the person who looks at it. */
final class Labels {

    private static final Advice NO_ONE = new Advice(null, null);
    private static final Advice SEND_ON = new Advice(Role.CLINICIAN, ReferralState.SEND_ON);

    private Labels() {}

    /**
     * Whose turn it is and what that person is advised to do, as the clinic reads it, from a row that says what is in the way of a seat, and
     * whether it is to be sent on to another group yet; no one's when another referral goes on from this one.
     */
    static Advice advice(ReferralState state, Row row) {
        if (row.flag("not_sent_on")) {
            return SEND_ON;
        }
        return state.ended() && row.flag("continued")
                ? NO_ONE
                : SeatObstacle.advice(state, ReferralFactsSql.inTheWay(row), Role.CLINICIAN, row.flag("shared"));
    }

    /** Realm role of a turn, or null. */
    static String turn(Advice advice) {
        return advice.turn() == null ? null : advice.turn().realmRole();
    }

    /** Realm role whose turn it is, or null. */
    static String turn(ReferralState state, boolean participationShared) {
        return Optional.ofNullable(state.turn(participationShared))
                .map(Role::realmRole)
                .orElse(null);
    }
}
