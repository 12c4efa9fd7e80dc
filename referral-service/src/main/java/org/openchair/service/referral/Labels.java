package org.openchair.service.referral;

import java.util.Optional;
import org.openchair.referral.ReferralState;
import org.openchair.service.data.Row;
import org.openchair.staff.Role;

/** What a state tells the person who looks at it. */
final class Labels {

    private Labels() {}

    /** The same, from a row that says whether it is to be sent on to another group yet. */
    static String turn(ReferralState state, Row row) {
        return row.flag("not_sent_on")
                ? Role.CLINICIAN.realmRole()
                : turn(state, row.flag("continued"), row.flag("shared"));
    }

    /** What that person is advised to do, or null, from such a row. */
    static String nextStep(ReferralState state, Row row) {
        return row.flag("not_sent_on")
                ? ReferralState.SEND_ON
                : nextStep(state, row.flag("continued"), row.flag("shared"));
    }

    /** Realm role whose turn it is, or null; nobody's when another referral goes on from this one. */
    static String turn(ReferralState state, boolean continued, boolean participationShared) {
        return state.ended() && continued ? null : turn(state, participationShared);
    }

    /** What that person is advised to do, or null. */
    static String nextStep(ReferralState state, boolean continued, boolean participationShared) {
        return state.ended() && continued ? null : state.nextStep(participationShared);
    }

    /** Realm role whose turn it is, or null. */
    static String turn(ReferralState state, boolean participationShared) {
        return Optional.ofNullable(state.turn(participationShared))
                .map(Role::realmRole)
                .orElse(null);
    }
}
